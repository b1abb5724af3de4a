package org.creneau.domain.withdrawal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.ReturnLine;

/// What was brought and not taken of what she had given up by then, as it was told. What comes later, or is agreed to be hers, is
/// first what had been refused; what never came takes nothing off. What was refused before she gave it up is hers, and is
/// awaited once she does. What she said counts from when she said it, whenever the shop reads it: it comes before every look
/// that somebody took after that instant.
public record NotTaken(List<Told> told) {
    public static final NotTaken NOTHING = new NotTaken(List.of());

    /// What was told of pieces.
    public enum What {
        GIVEN_UP,
        HERS,
        CAME,
        REFUSED
    }

    /// @param came with what; absent of what was given up or agreed
    /// @param at when somebody looked; absent of what is no refusal
    public record Told(
            Optional<ReturnId> came,
            What what,
            ReturnLine.Goods goods,
            long pieces,
            Optional<Instant> at) {
        private boolean isLookSince(Instant said) {
            return at.filter(look -> look.isAfter(said)).isPresent();
        }
    }

    /// Of one thing, so far.
    ///
    /// @param here what of it came and was taken, which is first what she gave up
    private record Standing(long givenUp, long here, long refused) {
        private static final Standing NONE = new Standing(0, 0, 0);

        private Standing after(Told told) {
            long pieces = told.pieces();
            return switch (told.what()) {
                case GIVEN_UP -> new Standing(givenUp + pieces, here, refused);
                case HERS -> new Standing(givenUp - pieces, here, less(pieces));
                case CAME -> new Standing(givenUp, here + pieces, less(pieces));
                case REFUSED ->
                        new Standing(givenUp, here - pieces, more(pieces, givenUp - here + pieces));
            };
        }

        private long less(long pieces) {
            return Math.max(0, refused - pieces);
        }

        private long more(long pieces, long most) {
            return Math.max(refused, Math.min(refused + pieces, most));
        }
    }

    public NotTaken {
        told = List.copyOf(told);
    }

    /// @param said when she said so, which may be long before it is told
    NotTaken givenUp(List<ReturnLine> lines, Instant said) {
        List<Told> all = new ArrayList<>(told);
        all.addAll(firstLookSince(said), of(Optional.empty(), What.GIVEN_UP, lines).toList());
        return new NotTaken(all);
    }

    private int firstLookSince(Instant said) {
        return (int) told.stream().takeWhile(one -> !one.isLookSince(said)).count();
    }

    NotTaken came(ReturnId with, List<ReturnLine> lines) {
        return plus(of(Optional.of(with), What.CAME, lines));
    }

    NotTaken hers(List<ReturnLine> lines) {
        return plus(of(Optional.empty(), What.HERS, lines));
    }

    NotTaken refused(ReturnId with, List<Found> found, Instant at) {
        List<ReturnLine> lines =
                found.stream().map(one -> new ReturnLine(one.goods(), one.quantity())).toList();
        return plus(of(Optional.of(with), What.REFUSED, lines, Optional.of(at)));
    }

    /// Were these brought and not taken.
    public NotTaken refusing(List<ReturnLine> lines) {
        return plus(of(Optional.empty(), What.REFUSED, lines));
    }

    NotTaken without(ReturnId neverCame) {
        return new NotTaken(
                told.stream().filter(one -> !one.came().equals(Optional.of(neverCame))).toList());
    }

    public Map<ReturnLine.Goods, Long> pieces() {
        Map<ReturnLine.Goods, Standing> standing = new HashMap<>();
        for (Told one : told) {
            standing.merge(one.goods(), Standing.NONE.after(one), (before, _) -> before.after(one));
        }
        Map<ReturnLine.Goods, Long> pieces = new HashMap<>();
        standing.forEach((goods, its) -> pieces.put(goods, its.refused()));
        return pieces;
    }

    private static Stream<Told> of(Optional<ReturnId> came, What what, List<ReturnLine> lines) {
        return of(came, what, lines, Optional.empty());
    }

    private static Stream<Told> of(
            Optional<ReturnId> came, What what, List<ReturnLine> lines, Optional<Instant> at) {
        return lines.stream()
                .map(line -> new Told(came, what, line.goods(), line.quantity().pieces(), at));
    }

    private NotTaken plus(Stream<Told> more) {
        List<Told> all = new ArrayList<>(told);
        more.forEach(all::add);
        return new NotTaken(all);
    }
}

package org.creneau.application.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.withdrawal.WithdrawalEvent.PiecesKept;
import org.creneau.domain.withdrawal.WithdrawalEvent.SendingProved;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;
import org.jspecify.annotations.Nullable;

/// What somebody does not keep of one order, beside [MoneyLedger]: which of it she showed to have sent, and which was brought
/// and not taken after she had said so. It counts piece by piece, and shares nothing with the rules of the shop.
final class UnwantedLedger {
    private final Map<WithdrawalId, Map<ReturnLine.Goods, Integer>> said = new HashMap<>();
    private final Set<WithdrawalId> sent = new HashSet<>();
    private final List<Turn> turns = new ArrayList<>();

    private enum Kind {
        UNWANTED,
        WANTED_AGAIN,
        HERE,
        NOT_TAKEN
    }

    /// @param looked when it was not taken; absent of everything else
    private record Turn(
            @Nullable ReturnId came,
            Kind kind,
            ReturnLine.Goods goods,
            int pieces,
            @Nullable Instant looked) {}

    void see(Event event) {
        switch (event) {
            case WithdrawalDeclared declared -> {
                add(declared.withdrawal(), declared.lines(), 1);
                declared.lines().forEach(line -> said(line, declared.at()));
            }
            case PiecesKept kept -> {
                add(kept.withdrawal(), kept.lines(), -1);
                kept.lines().forEach(line -> turn(null, Kind.WANTED_AGAIN, line));
            }
            case SendingProved proved -> sent.add(proved.withdrawal());
            case GoodsReturned back ->
                    back.lines().forEach(line -> turn(back.goods(), Kind.HERE, line));
            case GoodsInspected look -> look.refused().forEach(one -> refused(look, one));
            case ReturnAnnulled off -> turns.removeIf(turn -> off.goods().equals(turn.came()));
            default -> {}
        }
    }

    private void add(WithdrawalId id, List<ReturnLine> lines, int sign) {
        Map<ReturnLine.Goods, Integer> its = said.computeIfAbsent(id, _ -> new HashMap<>());
        lines.forEach(
                line -> its.merge(line.goods(), sign * line.quantity().pieces(), Integer::sum));
    }

    private void refused(GoodsInspected look, Found one) {
        turns.add(
                new Turn(
                        look.goods(),
                        Kind.NOT_TAKEN,
                        one.goods(),
                        one.quantity().pieces(),
                        look.at()));
    }

    private void turn(@Nullable ReturnId came, Kind kind, ReturnLine line) {
        turns.add(new Turn(came, kind, line.goods(), line.quantity().pieces(), null));
    }

    /// A letter that was read late is put before the looks that somebody took since it was sent.
    private void said(ReturnLine line, Instant when) {
        int place = 0;
        while (place < turns.size() && !isLookedAtSince(turns.get(place), when)) {
            place++;
        }
        turns.add(
                place, new Turn(null, Kind.UNWANTED, line.goods(), line.quantity().pieces(), null));
    }

    private static boolean isLookedAtSince(Turn turn, Instant when) {
        Instant looked = turn.looked();
        return looked != null && looked.isAfter(when);
    }

    /// Of a piece that is not taken while she still wants it nothing is remembered.
    private int notTaken(ReturnLine.Goods goods) {
        int unwanted = 0;
        int here = 0;
        int left = 0;
        for (Kind piece : pieceByPiece(goods)) {
            switch (piece) {
                case UNWANTED -> unwanted++;
                case WANTED_AGAIN -> {
                    unwanted--;
                    left = Math.max(0, left - 1);
                }
                case HERE -> {
                    here++;
                    left = Math.max(0, left - 1);
                }
                case NOT_TAKEN -> {
                    here--;
                    left += here + left < unwanted ? 1 : 0;
                }
            }
        }
        return left;
    }

    private List<Kind> pieceByPiece(ReturnLine.Goods goods) {
        List<Kind> pieces = new ArrayList<>();
        turns.stream()
                .filter(turn -> turn.goods().equals(goods))
                .forEach(turn -> pieces.addAll(Collections.nCopies(turn.pieces(), turn.kind())));
        return pieces;
    }

    int pieces(ReturnLine.Goods goods) {
        return said.values().stream().mapToInt(its -> its.getOrDefault(goods, 0)).sum();
    }

    private int proved(ReturnLine.Goods goods) {
        return sent.stream()
                .mapToInt(id -> said.getOrDefault(id, Map.of()).getOrDefault(goods, 0))
                .sum();
    }

    Set<ReturnLine.Goods> goods() {
        Set<ReturnLine.Goods> all = new HashSet<>();
        said.values().forEach(its -> all.addAll(its.keySet()));
        return all;
    }

    /// How many pieces the shop may not wait for, though they are not here.
    int ahead(ReturnLine.Goods goods, int here) {
        int proofs = proved(goods);
        int refusals = notTaken(goods);
        int ahead = 0;
        for (int piece = here; piece < pieces(goods); piece++) {
            boolean isProved = piece < proofs;
            boolean isRefused = piece - here < refusals;
            ahead += isProved || isRefused ? 1 : 0;
        }
        return ahead;
    }
}

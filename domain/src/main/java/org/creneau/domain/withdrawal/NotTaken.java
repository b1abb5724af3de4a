package org.creneau.domain.withdrawal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.ReturnLine;

/// What was brought and not taken, as it was told. What comes later, or is agreed to be hers, is first what had been refused;
/// what never came takes nothing off.
public record NotTaken(List<Told> told) {
    public static final NotTaken NOTHING = new NotTaken(List.of());

    /// @param came with what; absent of what was agreed
    /// @param pieces refused; below nought where they came or are hers
    record Told(Optional<ReturnId> came, ReturnLine.Goods goods, long pieces) {}

    public NotTaken {
        told = List.copyOf(told);
    }

    NotTaken came(ReturnId with, List<ReturnLine> lines) {
        return plus(lines.stream().map(line -> of(Optional.of(with), line, -1)).toList());
    }

    NotTaken hers(List<ReturnLine> lines) {
        return plus(lines.stream().map(line -> of(Optional.empty(), line, -1)).toList());
    }

    NotTaken refused(ReturnId with, List<Found> found) {
        return plus(
                found.stream()
                        .map(
                                one ->
                                        new Told(
                                                Optional.of(with),
                                                one.goods(),
                                                one.quantity().pieces()))
                        .toList());
    }

    /// Were these brought and not taken.
    public NotTaken refusing(List<ReturnLine> lines) {
        return plus(lines.stream().map(line -> of(Optional.empty(), line, 1)).toList());
    }

    NotTaken without(ReturnId neverCame) {
        return new NotTaken(
                told.stream().filter(one -> !one.came().equals(Optional.of(neverCame))).toList());
    }

    public Map<ReturnLine.Goods, Long> pieces() {
        Map<ReturnLine.Goods, Long> pieces = new HashMap<>();
        for (Told one : told) {
            pieces.merge(
                    one.goods(),
                    Math.max(0, one.pieces()),
                    (had, _) -> Math.max(0, had + one.pieces()));
        }
        return pieces;
    }

    private static Told of(Optional<ReturnId> came, ReturnLine line, int sign) {
        return new Told(came, line.goods(), (long) sign * line.quantity().pieces());
    }

    private NotTaken plus(List<Told> more) {
        List<Told> all = new ArrayList<>(told);
        all.addAll(more);
        return new NotTaken(all);
    }
}

package org.creneau.application.withdrawal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.returns.ReturnLine;
import org.jspecify.annotations.Nullable;

/// One declaration, as pages show it.
///
/// @param lastDay until when she could declare it
/// @param refundBy the last day on which the shop may give the money back
/// @param said when she said it
/// @param through the channel's name
/// @param by who wrote it down, an id; absent where the log does not say
/// @param kept what of it she and the shop agreed that she keeps
/// @param sent the day of the proof that she has sent it; absent without one
/// @param diminished what a use beyond trying it took off its worth, without what was a mistake
public record WithdrawalView(
        WithdrawalId id,
        OrderId order,
        List<ReturnLine> lines,
        LocalDate lastDay,
        LocalDate refundBy,
        Instant said,
        String through,
        @Nullable String by,
        Letter letter,
        List<ReturnLine> kept,
        @Nullable LocalDate sent,
        List<Diminished> diminished) {
    /// @param line of which pieces, all of them together
    public record Diminished(MovementId id, ReturnLine line, Money amount, PersonalText why) {}

    public WithdrawalView {
        lines = List.copyOf(lines);
        kept = List.copyOf(kept);
        diminished = List.copyOf(diminished);
    }

    /// Of which nothing was agreed on or shown since.
    public WithdrawalView(
            WithdrawalId id,
            OrderId order,
            List<ReturnLine> lines,
            LocalDate lastDay,
            LocalDate refundBy,
            Instant said,
            String through,
            @Nullable String by,
            Letter letter) {
        this(
                id, order, lines, lastDay, refundBy, said, through, by, letter, List.of(), null,
                List.of());
    }

    /// What of it stands: without what she keeps all the same.
    public List<ReturnLine> standing() {
        Map<ReturnLine.Goods, Integer> less = new HashMap<>();
        kept.forEach(line -> less.merge(line.goods(), line.quantity().pieces(), Integer::sum));
        List<ReturnLine> standing = new ArrayList<>();
        for (ReturnLine line : lines) {
            int pieces = line.quantity().pieces();
            int off = Math.min(pieces, less.getOrDefault(line.goods(), 0));
            less.merge(line.goods(), -off, Integer::sum);
            if (pieces > off) {
                standing.add(new ReturnLine(line.goods(), new Quantity(pieces - off)));
            }
        }
        return standing;
    }

    /// What became of the e-mail that acknowledges it.
    public enum Letter {
        /// Nobody asked for one.
        NONE,
        ON_ITS_WAY,
        SENT,
        ADDRESS_REFUSED,
        NO_SERVER,
        NOT_WRITTEN
    }

    public int pieces() {
        return lines.stream().mapToInt(line -> line.quantity().pieces()).sum();
    }
}

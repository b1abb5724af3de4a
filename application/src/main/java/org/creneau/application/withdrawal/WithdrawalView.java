package org.creneau.application.withdrawal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creneau.domain.kernel.OrderId;
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
public record WithdrawalView(
        WithdrawalId id,
        OrderId order,
        List<ReturnLine> lines,
        LocalDate lastDay,
        LocalDate refundBy,
        Instant said,
        String through,
        @Nullable String by,
        Letter letter) {
    public WithdrawalView {
        lines = List.copyOf(lines);
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

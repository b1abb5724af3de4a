package org.creneau.infrastructure.desk;

import java.time.Duration;
import java.time.LocalTime;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.shop.Effort;
import org.creneau.domain.shop.Finer;
import org.creneau.domain.shop.Lead;
import org.creneau.domain.shop.Occasion;
import org.jspecify.annotations.Nullable;

/// What somebody says of a schedule beyond the three questions, as it was typed. All of it has a default.
///
/// @param purpose to collect where it is absent
/// @param noticeOpenMinutes notice while the shop is open; none where it is absent
/// @param noticeOpenDays notice in days on which it is open, instead
/// @param dwellMinutes how long a customer stays inside: ten minutes where it is absent; 0 for no limit on
///     places by the people inside
/// @param effortPoints how much work a window takes, in points; as many orders as it has places, of whatever
///     size, where it is absent
/// @param effortPieces how many pieces make a point of an order: five where it is absent or 0
public record FinerWanted(
        @Nullable Occasion purpose,
        @Nullable Integer noticeOpenMinutes,
        @Nullable Integer noticeOpenDays,
        @Nullable LocalTime cutOff,
        @Nullable Integer bufferMinutes,
        @Nullable Integer dwellMinutes,
        @Nullable Integer effortPoints,
        @Nullable Integer effortPieces) {
    public static final FinerWanted USUAL =
            new FinerWanted(null, null, null, null, null, null, null, null);
    public static final int USUAL_DWELL = 10;
    public static final int USUAL_PIECES = 5;

    private static final int DAY = 24 * 60;
    private static final int MONTH = 31;
    private static final int MOST_POINTS = 10_000;
    private static final int MOST_PIECES = 1_000;

    /// @throws MalformedValue naming what is none
    public Finer finer() {
        int buffer = ScheduleWanted.number("buffer", bufferMinutes, 0, 0, DAY);
        int dwell = ScheduleWanted.number("dwell", dwellMinutes, USUAL_DWELL, 0, DAY);
        return new Finer(
                purpose == null ? Occasion.COLLECT : purpose,
                lead(),
                cutOff,
                Duration.ofMinutes(buffer),
                dwell == 0 ? null : Duration.ofMinutes(dwell),
                effort());
    }

    private @Nullable Effort effort() {
        int points = ScheduleWanted.number("effort", effortPoints, 0, 0, MOST_POINTS);
        int pieces = ScheduleWanted.number("effort", effortPieces, 0, 0, MOST_PIECES);
        return points == 0 ? null : new Effort(points, pieces == 0 ? USUAL_PIECES : pieces);
    }

    private Lead lead() {
        int minutes = ScheduleWanted.number("notice", noticeOpenMinutes, 0, 0, MONTH * DAY);
        int days = ScheduleWanted.number("notice", noticeOpenDays, 0, 0, MONTH);
        if (minutes > 0 && days > 0) {
            throw new MalformedValue("notice");
        }
        if (days > 0) {
            return new Lead.OpenDays(days);
        }
        return minutes > 0 ? new Lead.OpenTime(Duration.ofMinutes(minutes)) : new Lead.None();
    }
}

package org.creneau.application.shop;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.Schedule;
import org.jspecify.annotations.Nullable;

/// A shop as pages and queries need it.
///
/// @param schedules the ones in use, each with the day from which it holds
public record ShopView(
        ShopId id,
        Profile profile,
        List<InUse> schedules,
        Map<LocalDate, ClosedFor> closedDays,
        @Nullable Distancing distancing) {

    public record InUse(Schedule schedule, LocalDate from) {}
}

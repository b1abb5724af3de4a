package org.creneau.infrastructure.rehearsal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.Holidays;
import org.creneau.domain.shop.Schedule;
import org.jspecify.annotations.Nullable;

/// What a rehearsal was asked to play.
///
/// @param json where the report goes as JSON; absent where only the text is wanted
/// @param dwell how long people stay inside, on average
/// @param walkIns people a day who come in without an order and without being called
/// @param stockOfFirstWeek whether the shop counts, of every article that its first week sold, as many
///     pieces as that week sold
/// @param noShows orders in a hundred that nobody comes for
/// @param fortnight whether the orders are two invented weeks, and people are told how long they wait
/// @param callLag how long staff take to call somebody who may come
record Options(
        Path orders,
        @Nullable Path json,
        Map<Columns.Field, String> columns,
        boolean skipUnknownCustomers,
        Schedule schedule,
        Distancing distancing,
        Holidays holidays,
        Door door,
        ZoneId zone,
        String currency,
        int vatBasisPoints,
        Duration dwell,
        int walkIns,
        boolean stockOfFirstWeek,
        int noShows,
        long seed,
        boolean fortnight,
        Duration callLag) {}

package org.creneau.infrastructure.rehearsal;

import java.time.LocalDateTime;

/// One clean line of an order export.
///
/// @param customer empty where the file does not say
/// @param pieces always positive; `cancellation` says which way they went
/// @param cents the price of one piece
/// @param at in the shop's own time
record Line(
        String invoice,
        boolean cancellation,
        String customer,
        String article,
        String label,
        int pieces,
        long cents,
        LocalDateTime at) {}

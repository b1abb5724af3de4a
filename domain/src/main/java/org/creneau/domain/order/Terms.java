package org.creneau.domain.order;

import java.time.Instant;

/// What somebody who orders has promised.
///
/// An order at a distance is a contract even where it is paid at the counter; a mere reservation is
/// none: no duty to pay, and nothing to withdraw from.
public sealed interface Terms {
    /// She has ordered, and will pay.
    record Obligation() implements Terms {}

    /// It is put aside for her to try, and to buy or to leave.
    ///
    /// @param until the first instant at which nothing is kept for her any more
    record PutAside(Instant until) implements Terms {}
}

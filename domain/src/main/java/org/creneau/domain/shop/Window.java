package org.creneau.domain.shop;

import java.time.Instant;

/// A span of real time in which orders are handed over.
///
/// @param end the first instant that is no longer inside
public record Window(Instant start, Instant end) {}

package org.creneau.domain.order;

import org.creneau.domain.kernel.Quantity;

/// What of a line was bought.
///
/// @param line its place in the order, counted from 0
public record BoughtLine(int line, Quantity quantity) {}

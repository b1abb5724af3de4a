package org.creneau.domain.till;

import org.creneau.domain.payment.Means;

/// What went through the till by one means, in one currency.
public record MeansSum(Means means, Turnover turnover) {}

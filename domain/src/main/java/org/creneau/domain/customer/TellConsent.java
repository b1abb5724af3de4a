package org.creneau.domain.customer;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;

/// Writes down what a customer said about something that takes her consent.
public record TellConsent(ShopId shop, SubjectId subject, Purpose purpose, Word word)
        implements Command {}

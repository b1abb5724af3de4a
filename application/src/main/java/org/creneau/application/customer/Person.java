package org.creneau.application.customer;

import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;

/// Somebody as one shop knows her.
public record Person(ShopId shop, SubjectId subject) {}

package org.creneau.domain.customer;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;

/// Keeps a note about a customer in place of the one before.
///
/// @param note empty to keep none
public record WriteNote(ShopId shop, SubjectId subject, PersonalText note) implements Command {}

package org.creneau.domain.order;

import org.creneau.domain.kernel.PersonalText;

/// Who collects, and how to reach her.
///
/// @param phone a [org.creneau.domain.kernel.PhoneNumber] in its international form
public record Contact(PersonalText name, PersonalText phone) {}

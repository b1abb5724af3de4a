package org.creneau.infrastructure.web.testing;

import org.creneau.application.customer.PersonalTexts;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;

/// Seals nothing: what lies in these tables is gone with the test.
final class PlainTexts implements PersonalTexts {
    /// Nothing is a text, too.
    private static final String KNOWN = "plain:";

    @Override
    public String seal(ShopId shop, SubjectId subject, String context, PersonalText text) {
        return text instanceof PersonalText.Known(var clear) ? KNOWN + clear : "";
    }

    @Override
    public PersonalText open(ShopId shop, SubjectId subject, String context, String sealed) {
        return sealed.startsWith(KNOWN)
                ? PersonalText.of(sealed.substring(KNOWN.length()))
                : new PersonalText.Erased();
    }
}

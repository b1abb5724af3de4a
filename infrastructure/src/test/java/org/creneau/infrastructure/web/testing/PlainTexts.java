package org.creneau.infrastructure.web.testing;

import org.creneau.application.customer.PersonalTexts;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;

/// Seals nothing: what lies in these tables is gone with the test.
final class PlainTexts implements PersonalTexts {
    @Override
    public String seal(ShopId shop, SubjectId subject, String context, PersonalText text) {
        return text.or("");
    }

    @Override
    public PersonalText open(ShopId shop, SubjectId subject, String context, String sealed) {
        return sealed.isEmpty() ? new PersonalText.Erased() : PersonalText.of(sealed);
    }
}

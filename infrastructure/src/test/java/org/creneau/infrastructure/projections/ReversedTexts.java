package org.creneau.infrastructure.projections;

import org.creneau.application.customer.PersonalTexts;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;

/// Seals by writing backwards, with the context in front: enough to see that what lies in a row is
/// not what was said, and that it opens only where it belongs.
final class ReversedTexts implements PersonalTexts {
    @Override
    public String seal(ShopId shop, SubjectId subject, String context, PersonalText text) {
        return context + "|" + new StringBuilder(text.or("")).reverse();
    }

    @Override
    public PersonalText open(ShopId shop, SubjectId subject, String context, String sealed) {
        if (!sealed.startsWith(context + "|")) {
            return new PersonalText.Erased();
        }
        String backwards = sealed.substring(context.length() + 1);
        return PersonalText.of(new StringBuilder(backwards).reverse().toString());
    }
}

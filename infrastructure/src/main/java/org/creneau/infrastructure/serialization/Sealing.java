package org.creneau.infrastructure.serialization;

import java.util.UUID;
import org.creneau.application.customer.PersonalTexts;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;

/// How the personal texts of one event are sealed: for whom, and bound to the event and to the field
/// they stand in.
sealed interface Sealing {
    String KEY = "sealing";

    String seal(String field, PersonalText text);

    PersonalText open(String field, String sealed);

    record Of(PersonalTexts texts, UUID event, ShopId shop, SubjectId subject) implements Sealing {
        @Override
        public String seal(String field, PersonalText text) {
            return texts.seal(shop, subject, context(field), text);
        }

        @Override
        public PersonalText open(String field, String sealed) {
            return texts.open(shop, subject, context(field), sealed);
        }

        private String context(String field) {
            return "event/" + event + field;
        }
    }

    /// An event about no person has no personal texts: there would be no key to erase.
    record Nobody() implements Sealing {
        @Override
        public String seal(String field, PersonalText text) {
            throw new IllegalArgumentException(
                    "A personal text in an event about nobody: " + field);
        }

        @Override
        public PersonalText open(String field, String sealed) {
            throw new IllegalArgumentException(
                    "A personal text in an event about nobody: " + field);
        }
    }
}

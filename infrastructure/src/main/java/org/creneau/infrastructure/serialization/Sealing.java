package org.creneau.infrastructure.serialization;

import java.util.UUID;
import org.creneau.application.customer.Person;
import org.creneau.application.customer.PersonalTexts;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

/// How the personal texts of one event are sealed: for whom, and bound to the event and to the field
/// they stand in.
record Sealing(PersonalTexts texts, UUID event, Person person) {
    static final String KEY = "sealing";

    /// Whom an event is about, wherever in it that is said; it is read no further.
    static Person person(JsonParser json) {
        String shop = null;
        String subject = null;
        try (json) {
            json.nextToken();
            while ((shop == null || subject == null)
                    && json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "shop" -> shop = json.getString();
                    case "subject" -> subject = json.getString();
                    case null, default -> json.skipChildren();
                }
            }
        }
        return new Person(new ShopId(said(shop)), new SubjectId(said(subject)));
    }

    /// @param attribute as it was set for the event; an event about no person has none, and no personal
    ///     texts: there would be no key to erase
    static Sealing of(@Nullable Object attribute) {
        if (attribute instanceof Sealing sealing) {
            return sealing;
        }
        throw new IllegalArgumentException("A personal text in an event about nobody");
    }

    String seal(TokenStreamContext place, PersonalText text) {
        return texts.seal(person.shop(), person.subject(), context(place), text);
    }

    PersonalText open(TokenStreamContext place, String sealed) {
        return texts.open(person.shop(), person.subject(), context(place), sealed);
    }

    private String context(TokenStreamContext place) {
        return "event/" + event + place.pathAsPointer();
    }

    private static String said(@Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException("it does not say whom it is about");
        }
        return value;
    }
}

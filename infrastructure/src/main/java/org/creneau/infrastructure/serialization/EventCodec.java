package org.creneau.infrastructure.serialization;

import java.util.UUID;
import org.creneau.application.customer.PersonalTexts;
import org.creneau.application.decisions.EventNames;
import org.creneau.domain.kernel.AboutPerson;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.infrastructure.eventstore.PayloadCodec;
import org.creneau.infrastructure.eventstore.StoredEvent;
import org.creneau.infrastructure.eventstore.UnstoredEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Events as JSON in UTF-8.
///
/// Reading is strict: a field that is missing or unknown is an error, since a log that is understood by
/// half is worse than one that is not. Exceptions may quote what is stored in clear, and nothing else.
public final class EventCodec implements PayloadCodec {
    private final JsonMapper mapper = EventJson.mapper();
    private final PersonalTexts texts;
    private final Upgrades upgrades;

    public EventCodec(PersonalTexts texts) {
        this(texts, Upgrades.ALL);
    }

    EventCodec(PersonalTexts texts, Upgrades upgrades) {
        this.texts = texts;
        this.upgrades = upgrades;
    }

    @Override
    public byte[] encode(UnstoredEvent envelope, Object payload) {
        if (!(payload instanceof Event event)) {
            throw new IllegalArgumentException(payload.getClass() + " is no event of this product");
        }
        return mapper.writer()
                .withAttribute(Sealing.KEY, sealing(envelope.id(), event))
                .writeValueAsBytes(event);
    }

    @Override
    public Event decode(StoredEvent stored) {
        var named = EventNames.of(stored.name());
        try {
            ObjectNode json = upgrades.upgraded(read(stored), stored.revision(), named);
            return mapper.readerFor(named.type())
                    .withAttribute(Sealing.KEY, sealing(stored.id(), named.type(), json))
                    .readValue(json);
        } catch (JacksonException e) {
            throw new UnreadableEvent(stored, e.getOriginalMessage());
        }
    }

    private ObjectNode read(StoredEvent stored) {
        if (mapper.readTree(stored.payload()) instanceof ObjectNode json) {
            return json;
        }
        throw new UnreadableEvent(stored, "not an object");
    }

    private Sealing sealing(UUID id, Event event) {
        return event instanceof AboutPerson about
                ? new Sealing.Of(texts, id, about.shop(), about.subject())
                : new Sealing.Nobody();
    }

    private Sealing sealing(UUID id, Class<? extends Event> type, JsonNode json) {
        return AboutPerson.class.isAssignableFrom(type)
                ? new Sealing.Of(texts, id, shop(json), subject(json))
                : new Sealing.Nobody();
    }

    private static ShopId shop(JsonNode json) {
        return new ShopId(json.path("shop").asString());
    }

    private static SubjectId subject(JsonNode json) {
        return new SubjectId(json.path("subject").asString());
    }
}

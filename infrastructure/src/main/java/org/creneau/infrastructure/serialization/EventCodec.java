package org.creneau.infrastructure.serialization;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creneau.application.customer.PersonalTexts;
import org.creneau.application.decisions.EventNames;
import org.creneau.application.decisions.EventNames.Named;
import org.creneau.application.decisions.NameTable;
import org.creneau.domain.kernel.Event;
import org.creneau.infrastructure.eventstore.PayloadCodec;
import org.creneau.infrastructure.eventstore.StoredEvent;
import org.creneau.infrastructure.eventstore.UnstoredEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Events as JSON in UTF-8.
///
/// An event of today's revision is read straight into its record. Only an older one becomes a tree on
/// the way, which the [Upgrades] change, so a log of old events reads slower, and no other.
///
/// Reading is strict: a field that is missing or unknown is an error, since a log that is understood by
/// half is worse than one that is not. Exceptions may quote what is stored in clear, and nothing else.
public final class EventCodec implements PayloadCodec {
    private final JsonMapper mapper = EventJson.mapper();
    private final PersonalTexts texts;
    private final NameTable names;
    private final Upgrades upgrades;
    private final Map<Class<?>, EventForm> forms;

    public EventCodec(PersonalTexts texts) {
        this(texts, EventNames.TABLE, Upgrades.ALL);
    }

    EventCodec(PersonalTexts texts, NameTable names, Upgrades upgrades) {
        this.texts = texts;
        this.names = names;
        this.upgrades = upgrades;
        this.forms =
                names.all().stream()
                        .map(Named::type)
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Function.identity(),
                                        type -> new EventForm(mapper, texts, type)));
    }

    @Override
    public byte[] encode(UnstoredEvent envelope, Object payload) {
        EventForm form = forms.get(payload.getClass());
        if (form == null) {
            throw new IllegalArgumentException(payload.getClass() + " is no event of this product");
        }
        return form.written(envelope.id(), payload);
    }

    /// @throws UnreadableEvent when this program does not know the event, or not in that shape
    @Override
    public Event decode(StoredEvent stored) {
        try {
            return decoded(stored, names.of(stored.name()));
        } catch (JacksonException e) {
            throw new UnreadableEvent(stored, e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent(stored, String.valueOf(e.getMessage()));
        }
    }

    /// One look for the keys of all persons in a page, instead of one for each.
    @Override
    public void expect(List<StoredEvent> events) {
        texts.expect(
                events.stream()
                        .filter(stored -> names.knows(stored.name()))
                        .flatMap(stored -> form(names.of(stored.name())).about(stored.payload()))
                        .collect(Collectors.toSet()));
    }

    private Event decoded(StoredEvent stored, Named today) {
        EventForm form = form(today);
        return stored.revision() == today.revision()
                ? form.read(stored.id(), stored.payload())
                : form.read(stored.id(), upgrades.upgraded(tree(stored), stored.revision(), today));
    }

    private EventForm form(Named named) {
        return Objects.requireNonNull(forms.get(named.type()));
    }

    private ObjectNode tree(StoredEvent stored) {
        if (mapper.readTree(stored.payload()) instanceof ObjectNode json) {
            return json;
        }
        throw new IllegalArgumentException("not an object");
    }
}

package org.creneau.infrastructure.serialization;

import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.creneau.application.customer.Person;
import org.creneau.application.customer.PersonalTexts;
import org.creneau.domain.kernel.AboutPerson;
import org.creneau.domain.kernel.Event;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// How one type of event is written and read. The way is looked up once, when the program starts.
final class EventForm {
    private final JsonMapper mapper;
    private final PersonalTexts texts;
    private final ObjectWriter writer;
    private final ObjectReader reader;
    private final boolean aboutPerson;

    EventForm(JsonMapper mapper, PersonalTexts texts, Class<? extends Event> type) {
        this.mapper = mapper;
        this.texts = texts;
        this.writer = mapper.writerFor(type);
        this.reader = mapper.readerFor(type);
        this.aboutPerson = AboutPerson.class.isAssignableFrom(type);
    }

    byte[] written(UUID id, Object event) {
        return event instanceof AboutPerson about
                ? writer.withAttribute(
                                Sealing.KEY,
                                new Sealing(texts, id, new Person(about.shop(), about.subject())))
                        .writeValueAsBytes(event)
                : writer.writeValueAsBytes(event);
    }

    Event read(UUID id, byte[] json) {
        return present(reader(id, () -> mapper.createParser(json)).readValue(json));
    }

    Event read(UUID id, ObjectNode json) {
        return present(reader(id, () -> mapper.treeAsTokens(json)).readValue(json));
    }

    /// The person whose texts are in it, if it is readable so far; what is not will be reported when it is
    /// read.
    Stream<Person> about(byte[] json) {
        if (!aboutPerson) {
            return Stream.empty();
        }
        try {
            return Stream.of(Sealing.person(mapper.createParser(json)));
        } catch (JacksonException | IllegalArgumentException _) {
            return Stream.empty();
        }
    }

    private ObjectReader reader(UUID id, Supplier<JsonParser> json) {
        return aboutPerson
                ? reader.withAttribute(
                        Sealing.KEY, new Sealing(texts, id, Sealing.person(json.get())))
                : reader;
    }

    private static Event present(@Nullable Event event) {
        if (event == null) {
            throw new IllegalArgumentException("not an object");
        }
        return event;
    }
}

package org.creneau.infrastructure.serialization;

import org.creneau.domain.kernel.PersonalText;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/// Opens a sealed personal text, for the place in the JSON it stands in.
final class PersonalTextReader extends StdScalarDeserializer<PersonalText> {
    PersonalTextReader() {
        super(PersonalText.class);
    }

    @Override
    public PersonalText deserialize(JsonParser json, DeserializationContext context) {
        return Sealing.of(context.getAttribute(Sealing.KEY))
                .open(json.streamReadContext(), json.getString());
    }
}

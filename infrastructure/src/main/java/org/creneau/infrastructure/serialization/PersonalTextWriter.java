package org.creneau.infrastructure.serialization;

import org.creneau.domain.kernel.PersonalText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/// Writes a personal text sealed, bound to its place in the JSON.
final class PersonalTextWriter extends StdScalarSerializer<PersonalText> {
    PersonalTextWriter() {
        super(PersonalText.class);
    }

    @Override
    public void serialize(PersonalText text, JsonGenerator json, SerializationContext context) {
        json.writeString(
                Sealing.of(context.getAttribute(Sealing.KEY))
                        .seal(json.streamWriteContext(), text));
    }
}

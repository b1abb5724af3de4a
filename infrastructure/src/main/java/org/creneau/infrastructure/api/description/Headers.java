package org.creneau.infrastructure.api.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Map;

/// What every question may bring along, and what answers carry.
final class Headers {
    private static final String PATH = "#/components/parameters/";
    private static final String POSITION = "Creneau-Position";

    private record Asked(String key, String name, String about) {}

    private static final List<Asked> ASKED =
            List.of(
                    new Asked(
                            "IfNoneMatch",
                            "If-None-Match",
                            "The ETag of what was read before: 304 where nothing has changed."),
                    new Asked(
                            "Position",
                            POSITION,
                            "As a change was answered with it: what is read shows that change."),
                    new Asked(
                            "Prefer",
                            "Prefer",
                            "wait=n: for how many seconds to wait for that position, 10 at most."));

    private Headers() {}

    static List<Parameter> asked() {
        return ASKED.stream().map(one -> new Parameter().$ref(PATH + one.key())).toList();
    }

    static Map<String, Header> answered(boolean reading) {
        return reading
                ? Map.of("ETag", header("Names what was read, by its contents."))
                : Map.of(POSITION, header("From which on every view shows the change."));
    }

    static Header next() {
        return header("With rel=next where a piece was asked for and there is more.");
    }

    static void addTo(Components components) {
        ASKED.forEach(
                one ->
                        components.addParameters(
                                one.key(),
                                new HeaderParameter()
                                        .name(one.name())
                                        .description(one.about())
                                        .required(false)
                                        .schema(Schemas.typed("string"))));
    }

    private static Header header(String about) {
        return new Header().description(about).schema(Schemas.typed("string"));
    }
}

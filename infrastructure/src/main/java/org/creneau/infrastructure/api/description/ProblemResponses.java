package org.creneau.infrastructure.api.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.creneau.infrastructure.problem.ProblemType;

/// The problem documents, one response for each status.
final class ProblemResponses {
    private static final String NAME = "Problem";
    private static final String RETRY_AFTER = "Retry-After";

    private record About(int status, String about, ProblemType example) {}

    private static final List<About> ALL =
            List.of(
                    new About(
                            400,
                            "Not readable: a body that is no JSON, a parameter that is none.",
                            ProblemType.malformed("body")),
                    new About(
                            401,
                            "Signing in is needed, or the key that was sent opens nothing.",
                            ProblemType.problem("sign-in-needed")),
                    new About(
                            403,
                            "This account or key may not do that in this shop.",
                            ProblemType.problem("forbidden")),
                    new About(
                            404,
                            "There is no such thing, or none that this token opens.",
                            ProblemType.notFound("shop")),
                    new About(
                            406,
                            "What is asked for in Accept is not offered.",
                            ProblemType.malformed("accept")),
                    new About(
                            409,
                            "Refused: `code` says why, with figures where there are any.",
                            ProblemType.refusal("slot-full")),
                    new About(413, "Longer than 256 KB.", ProblemType.malformed("size")),
                    new About(
                            415,
                            "Only application/json is accepted.",
                            ProblemType.malformed("media-type")),
                    new About(
                            422,
                            "A value that cannot be what it claims to be: `field` says which.",
                            ProblemType.malformed("quantity")),
                    new About(
                            429,
                            "Too many wrong passwords for this login.",
                            ProblemType.problem("slowed")),
                    new About(500, "Something went wrong here.", ProblemType.problem("unexpected")),
                    new About(
                            503,
                            "Cannot be recorded or read now; sending it again is safe.",
                            ProblemType.problem("unavailable")));

    private ProblemResponses() {}

    static ApiResponse reference(int status) {
        return new ApiResponse().$ref("#/components/responses/" + NAME + status);
    }

    static void addTo(Components components) {
        components.addSchemas(NAME, schema());
        ALL.forEach(one -> components.addResponses(NAME + one.status(), response(one)));
    }

    private static ApiResponse response(About one) {
        MediaType json =
                new MediaType()
                        .schema(new JsonSchema().$ref(Schemas.PATH + NAME))
                        .example(example(one));
        ApiResponse response =
                new ApiResponse()
                        .description(one.about())
                        .content(new Content().addMediaType("application/problem+json", json))
                        .addHeaderObject(
                                "Content-Language", header("Of the texts: fr, en, nl or de."));
        if (one.status() == 429 || one.status() == 503) {
            response.addHeaderObject(RETRY_AFTER, header("Seconds to wait."));
        }
        return response;
    }

    private static Header header(String about) {
        return new Header().description(about).schema(Schemas.typed("string"));
    }

    private static Map<String, Object> example(About one) {
        Map<String, Object> example = new TreeMap<>();
        example.put("type", one.example().uri().toString());
        example.put("title", "What is wrong.");
        example.put("status", one.status());
        example.put("detail", "What to do about it.");
        example.put("instance", "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
        example.put("code", one.example().code());
        return example;
    }

    /// Open: the figures of a refusal stand beside these.
    private static Schema<?> schema() {
        JsonSchema schema = Schemas.typed("object");
        schema.setDescription(
                "RFC 9457. A type is the address of the page that explains it and never changes.");
        schema.addProperty("type", Schemas.typed("string").format("uri-reference"));
        schema.addProperty("title", Schemas.typed("string"));
        schema.addProperty("status", Schemas.typed("integer").format("int32"));
        schema.addProperty("detail", Schemas.typed("string"));
        schema.addProperty("instance", Schemas.typed("string").format("uri"));
        schema.addProperty("code", Schemas.typed("string"));
        schema.addProperty("field", Schemas.typed("string"));
        schema.addProperty("nearest", new JsonSchema().$ref(Schemas.PATH + "PickupWindow"));
        schema.setRequired(List.of("type", "title", "status", "detail", "instance", "code"));
        schema.setAdditionalProperties(true);
        return schema;
    }
}

package org.creneau.infrastructure.problem;

import java.net.URI;
import java.util.Map;
import org.creneau.domain.kernel.Reason;
import org.springframework.http.HttpStatus;

/// What sort of problem it is.
///
/// @param key of its message: `refusal.slot-full`, `malformed.phone`, `not-found.order`,
///     `problem.unavailable`
public record ProblemType(String key) {
    public static final String PAGES = "/problems/";
    private static final Map<String, HttpStatus> OF_ITS_OWN =
            Map.ofEntries(
                    Map.entry("malformed.accept", HttpStatus.NOT_ACCEPTABLE),
                    Map.entry("malformed.address", HttpStatus.BAD_REQUEST),
                    Map.entry("malformed.body", HttpStatus.BAD_REQUEST),
                    Map.entry("malformed.unsaid-length", HttpStatus.LENGTH_REQUIRED),
                    Map.entry("malformed.notice-signature", HttpStatus.BAD_REQUEST),
                    Map.entry("malformed.media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE),
                    Map.entry("malformed.method", HttpStatus.METHOD_NOT_ALLOWED),
                    Map.entry("malformed.size", HttpStatus.CONTENT_TOO_LARGE),
                    Map.entry("problem.forbidden", HttpStatus.FORBIDDEN),
                    Map.entry("problem.sign-in-needed", HttpStatus.UNAUTHORIZED),
                    Map.entry("problem.wrong-key", HttpStatus.UNAUTHORIZED),
                    Map.entry("problem.slowed", HttpStatus.TOO_MANY_REQUESTS),
                    Map.entry("problem.tries", HttpStatus.TOO_MANY_REQUESTS),
                    Map.entry("problem.door-shut", HttpStatus.CONFLICT),
                    Map.entry("problem.unavailable", HttpStatus.SERVICE_UNAVAILABLE));

    public static ProblemType refusal(Reason reason) {
        return refusal(reason.code());
    }

    public static ProblemType refusal(String code) {
        return new ProblemType("refusal." + code);
    }

    public static ProblemType malformed(String kind) {
        return new ProblemType("malformed." + kind);
    }

    public static ProblemType notFound(String what) {
        return new ProblemType("not-found." + what);
    }

    public static ProblemType problem(String code) {
        return new ProblemType("problem." + code);
    }

    /// `refusal`, `malformed`, `not-found`, `problem`
    public String family() {
        return key.substring(0, key.indexOf('.'));
    }

    /// As the domain calls it: `slot-full`, `phone`.
    public String code() {
        return key.substring(key.indexOf('.') + 1);
    }

    /// The name of the type, with its full path, so that it is the same wherever the product stands and
    /// resolves there (RFC 9457, 3.1.1).
    public URI uri() {
        return URI.create(PAGES + family() + "/" + code());
    }

    /// That it usually comes with; a part of an address or a parameter that is malformed is a 404 or 400.
    public HttpStatus status() {
        return OF_ITS_OWN.getOrDefault(key, ofFamily());
    }

    private HttpStatus ofFamily() {
        return switch (family()) {
            case "refusal" -> HttpStatus.CONFLICT;
            case "malformed" -> HttpStatus.UNPROCESSABLE_CONTENT;
            case "not-found" -> HttpStatus.NOT_FOUND;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}

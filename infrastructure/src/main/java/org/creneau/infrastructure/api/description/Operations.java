package org.creneau.infrastructure.api.description;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.creneau.domain.partner.Scope;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/// Describes one operation from its handler and what [Offered] adds to it.
final class Operations {
    static final String STAFF = "staff";
    static final String ORDER_TOKEN = "orderToken";
    static final String PARTNER_KEY = "partnerKey";
    private static final String JSON = "application/json";
    private static final String STREAM = "text/event-stream";

    /// A wrong key is turned away wherever it comes.
    private static final int WRONG_KEY = 401;

    private static final int FORBIDDEN = 403;
    private static final int TOO_OFTEN = 429;
    private static final Set<Integer> OF_ALL = Set.of(WRONG_KEY, 406, 500, 503);
    private static final Set<Integer> OF_STAFF = Set.of(401, 403, 429);
    private static final Set<Integer> OF_COMMANDS = Set.of(409, 422);
    private static final Set<Integer> OF_BODIES = Set.of(400, 413, 415);

    private final Schemas schemas;
    private final Parameters parameters;

    Operations(Schemas schemas) {
        this.schemas = schemas;
        this.parameters = new Parameters(schemas);
    }

    Operation describe(Operation operation, HandlerMethod handler) {
        Offered offered = handler.getMethodAnnotation(Offered.class);
        if (offered == null) {
            return operation;
        }
        operation.operationId(offered.id()).summary(offered.says());
        operation.setTags(List.of(tag(handler)));
        parameters.describe(operation, handler);
        body(handler).ifPresent(operation::setRequestBody);
        if (reads(handler) && !streams(handler)) {
            Headers.asked().forEach(operation::addParametersItem);
        }
        operation.setResponses(responses(operation, handler, offered));
        operation.setSecurity(security(offered));
        return operation;
    }

    /// `Queue` for `QueueApi`.
    static String tag(HandlerMethod handler) {
        return handler.getBeanType().getSimpleName().replace("Api", "");
    }

    private static List<SecurityRequirement> security(Offered offered) {
        if (offered.bearer()) {
            return List.of(new SecurityRequirement().addList(ORDER_TOKEN));
        }
        List<SecurityRequirement> ways = new ArrayList<>();
        if (offered.to().length > 0) {
            ways.add(new SecurityRequirement().addList(STAFF, List.of(offered.to())));
        } else if (offered.scope().length > 0) {
            ways.add(new SecurityRequirement());
        }
        for (Scope scope : offered.scope()) {
            ways.add(new SecurityRequirement().addList(PARTNER_KEY, List.of(scope.name())));
        }
        return ways;
    }

    private Optional<RequestBody> body(HandlerMethod handler) {
        for (MethodParameter parameter : handler.getMethodParameters()) {
            var asked =
                    parameter.getParameterAnnotation(
                            org.springframework.web.bind.annotation.RequestBody.class);
            if (asked != null) {
                Schema<?> schema = schemas.of(parameter.getGenericParameterType());
                return Optional.of(body(schema).required(asked.required()));
            }
        }
        return takesJson(handler)
                ? Optional.of(body(Schemas.typed("object")).description("Nothing is asked for."))
                : Optional.empty();
    }

    private static RequestBody body(Schema<?> schema) {
        return new RequestBody()
                .content(new Content().addMediaType(JSON, new MediaType().schema(schema)));
    }

    private static boolean takesJson(HandlerMethod handler) {
        return Arrays.asList(mapping(handler).consumes()).contains(JSON);
    }

    private static MediaType stream() {
        return new MediaType().schema(Schemas.typed("string"));
    }

    private static boolean streams(HandlerMethod handler) {
        RequestMapping around =
                AnnotatedElementUtils.findMergedAnnotation(
                        handler.getBeanType(), RequestMapping.class);
        return around != null && Arrays.asList(around.produces()).contains(STREAM);
    }

    private static boolean answersAList(HandlerMethod handler) {
        return handler.getReturnType().getParameterType() == List.class;
    }

    private static boolean reads(HandlerMethod handler) {
        return Set.of(mapping(handler).method()).contains(RequestMethod.GET);
    }

    private static RequestMapping mapping(HandlerMethod handler) {
        RequestMapping mapping =
                AnnotatedElementUtils.findMergedAnnotation(
                        handler.getMethod(), RequestMapping.class);
        if (mapping == null) {
            throw new IllegalStateException("No mapping: " + handler);
        }
        return mapping;
    }

    private ApiResponses responses(Operation operation, HandlerMethod handler, Offered offered) {
        ApiResponses responses = new ApiResponses();
        responses.addApiResponse(String.valueOf(offered.status()), well(handler, offered));
        if (reads(handler) && !streams(handler)) {
            responses.addApiResponse(
                    "304", new ApiResponse().description("Nothing has changed since it was read."));
        }
        problems(operation, handler, offered)
                .forEach(
                        status ->
                                responses.addApiResponse(
                                        String.valueOf(status),
                                        ProblemResponses.reference(status)));
        return responses;
    }

    private ApiResponse well(HandlerMethod handler, Offered offered) {
        ApiResponse well = new ApiResponse().description(offered.says());
        answer(handler, offered)
                .ifPresent(
                        schema ->
                                well.setContent(
                                        new Content()
                                                .addMediaType(
                                                        JSON, new MediaType().schema(schema))));
        if (streams(handler)) {
            return well.content(new Content().addMediaType(STREAM, stream()));
        }
        if (answersAList(handler)) {
            well.addHeaderObject("Link", Headers.next());
        }
        Headers.answered(reads(handler)).forEach(well::addHeaderObject);
        if (offered.status() == 201) {
            well.addHeaderObject(
                    "Location",
                    new Header()
                            .description("Where what was created is found, if it has an address.")
                            .schema(Schemas.typed("string").format("uri-reference")));
        }
        return well;
    }

    private Optional<Schema<?>> answer(HandlerMethod handler, Offered offered) {
        if (offered.answer() != Void.class) {
            return Optional.of(schemas.of(offered.answer()));
        }
        Type type = handler.getReturnType().getGenericParameterType();
        boolean silent =
                handler.getReturnType().getParameterType() == ResponseEntity.class
                        || type == void.class;
        return silent ? Optional.empty() : Optional.of(schemas.of(type));
    }

    private static Set<Integer> problems(
            Operation operation, HandlerMethod handler, Offered offered) {
        Set<Integer> problems = new TreeSet<>(OF_ALL);
        boolean command = !reads(handler);
        boolean asks =
                operation.getParameters() != null
                        && operation.getParameters().stream().anyMatch(p -> p.getName() != null);
        if (command) {
            problems.addAll(OF_COMMANDS);
        }
        if (takesJson(handler)) {
            problems.addAll(OF_BODIES);
        }
        if (asks || offered.bearer()) {
            problems.addAll(Set.of(400, 404, 422));
        }
        if (offered.to().length > 0) {
            problems.addAll(OF_STAFF);
        }
        if (offered.scope().length > 0) {
            problems.add(FORBIDDEN);
        }
        if (offered.counted()) {
            problems.add(TOO_OFTEN);
        }
        return problems;
    }
}

package org.creneau.infrastructure.api.description;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Map;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/// What stands in addresses and headers. The same name means the same thing everywhere; a handler with a
/// name of its own says what it means with springdoc's `@Parameter`.
final class Parameters {
    private static final Map<String, String> MEANINGS =
            Map.ofEntries(
                    Map.entry("shop", "The shop, by the short word in its addresses."),
                    Map.entry("order", "The order's id."),
                    Map.entry("subject", "The customer, as this shop knows her."),
                    Map.entry("token", "What the shopper was given: it opens what it stands for."),
                    Map.entry("wait", "Somebody who waits, by the id in the shop's list."),
                    Map.entry(
                            "window",
                            "Where the place is that is declined; absent to leave the line."),
                    Map.entry(
                            "provider",
                            "The payment service, by its name here: `sandbox`, `stripe`."),
                    Map.entry("partner", "A partner of the shop, as its key says."),
                    Map.entry("hook", "An address that is told what happens, by its id."),
                    Map.entry("item", "An article of the shop, by its short word."),
                    Map.entry("missing", "What is missing of the order, by its id."),
                    Map.entry("number", "A line of the order, by the number it keeps."),
                    Map.entry("receipt", "A receipt of the shop's till, by its number."),
                    Map.entry("code", "The word at the end of a short link, however typed."),
                    Map.entry("year", "A calendar year; this one where it is absent."),
                    Map.entry("service", "What is done by appointment, by its short word."),
                    Map.entry("resource", "Who or what appointments need, by its short word."),
                    Map.entry("ticket", "A number of today's queue."),
                    Map.entry("schedule", "Which of the shop's schedules; the usual is `collect`."),
                    Map.entry("view", "A view that can be made anew from the log."),
                    Map.entry("goods", "The id of something that comes back."),
                    Map.entry("withdrawal", "The id of a withdrawal."),
                    Map.entry("diminution", "The id of a loss of worth."),
                    Map.entry("day", "A day on the shop's calendar."),
                    Map.entry("from", "The first day; today where it is absent."),
                    Map.entry("to", "The last day, with it; the first one where it is absent."),
                    Map.entry("pieces", "How many are to be ordered: one where it is absent."),
                    Map.entry("days", "How many days, 31 at most."),
                    Map.entry("open", "Only those of which something is still to be done."),
                    Map.entry("at", "The instant that is asked about; now where it is absent."),
                    Map.entry(
                            "knownBy",
                            "What was told later is left out; nothing is where it is absent."),
                    Map.entry("asOf", "What was recorded by then; everything where it is absent."),
                    Map.entry("status", "How far the orders are; all where it is absent."),
                    Map.entry("limit", "How many at once, 200 at most; all where it is absent."),
                    Map.entry("cursor", "From the address that Link named as the next."),
                    Map.entry(
                            "Last-Event-ID",
                            "Of a program that was connected before: it is told at once."),
                    Map.entry(
                            "Idempotency-Key",
                            "At least 16 random characters. A request sent again under its key"
                                    + " creates nothing new and gets the same answer; other contents"
                                    + " under the same key are refused."));

    private final Schemas schemas;

    Parameters(Schemas schemas) {
        this.schemas = schemas;
    }

    void describe(Operation operation, HandlerMethod handler) {
        List<Parameter> parameters = operation.getParameters();
        if (parameters == null) {
            return;
        }
        parameters.removeIf(parameter -> "Authorization".equals(parameter.getName()));
        parameters.forEach(parameter -> describe(parameter, handler));
    }

    private void describe(Parameter parameter, HandlerMethod handler) {
        String name = parameter.getName();
        if (parameter.getDescription() == null) {
            parameter.setDescription(MEANINGS.get(name));
        }
        Schema<?> schema = schema(name, handler);
        if (parameter.getSchema() != null && parameter.getSchema().getDefault() != null) {
            schema.setDefault(parameter.getSchema().getDefault());
        }
        Examples.give(name, schema);
        parameter.setSchema(schema);
    }

    /// An id is written as its text.
    private Schema<?> schema(String name, HandlerMethod handler) {
        for (MethodParameter parameter : handler.getMethodParameters()) {
            Class<?> type = parameter.getParameterType();
            if (name.equals(parameter.getParameter().getName()) && !type.isRecord()) {
                return schemas.of(type);
            }
        }
        return Schemas.typed("string");
    }
}

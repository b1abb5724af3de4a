package org.creneau.infrastructure.web;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One of several forms of a page as it was sent, so that a page that refuses it can show it again.
///
/// @param form its name; empty where none was sent
record TypedForm(String form, Map<String, String> fields) {
    static final TypedForm NONE = new TypedForm("", Map.of());

    static TypedForm of(String form, HttpServletRequest request) {
        return new TypedForm(
                form,
                request.getParameterMap().entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, field -> field.getValue()[0])));
    }

    public boolean is(String name) {
        return form.equals(name);
    }

    /// What was typed there, or what is to be shown where this form was not sent.
    public String or(String name, String field, @Nullable Object otherwise) {
        if (is(name)) {
            return fields.getOrDefault(field, "");
        }
        return otherwise == null ? "" : otherwise.toString();
    }

    /// Whether a box was ticked.
    public boolean ticked(String name, String field, boolean otherwise) {
        return is(name) ? fields.containsKey(field) : otherwise;
    }
}

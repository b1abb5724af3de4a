package org.creneau.infrastructure.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/// Parts of pages that are sent to them as they change, in the words of the page itself.
@Component
class LiveParts {
    private static final Set<String> LIVE = Set.of("live");

    private final ITemplateEngine templates;
    private final ApplicationContext beans;
    private final Counter rendered;

    LiveParts(ITemplateEngine templates, ApplicationContext beans, MeterRegistry meters) {
        this.templates = templates;
        this.beans = beans;
        this.rendered = meters.counter("creneau.live.rendered");
    }

    /// @param template has a fragment `live` whose only parameter is so called; its addresses are not rewritten
    String html(String template, String name, Object shown, Locale locale) {
        return html(template, LIVE, Map.of(name, shown), locale);
    }

    /// @param fragments of the template, whose parameters are what is shown
    String html(String template, Set<String> fragments, Map<String, Object> shown, Locale locale) {
        rendered.increment();
        Context context = new Context(locale, shown);
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        return templates.process(template, fragments, context);
    }

    /// Takes the place of the element of that id, and leaves what is the same in it untouched.
    static String instead(String id, String html) {
        return "<turbo-stream action=\"replace\" method=\"morph\" target=\""
                + id
                + "\"><template>"
                + html
                + "</template></turbo-stream>";
    }

    /// Takes the place of what the element of that id holds.
    static String into(String id, String html) {
        return "<turbo-stream action=\"update\" target=\""
                + id
                + "\"><template>"
                + html
                + "</template></turbo-stream>";
    }

    /// Takes the place of what the element of that id holds, and leaves what is the same in it untouched.
    static String within(String id, String html) {
        return "<turbo-stream action=\"update\" method=\"morph\" target=\""
                + id
                + "\"><template>"
                + html
                + "</template></turbo-stream>";
    }

    static String without(String id) {
        return "<turbo-stream action=\"remove\" target=\"" + id + "\"></turbo-stream>";
    }

    /// Puts an element into a list, or takes the place of what it was, wherever it stood.
    ///
    /// @param after the element before it; empty where it is the first
    static String row(String list, String after, String id, String html) {
        return "<turbo-stream action=\"row\" list=\""
                + list
                + "\" after=\""
                + after
                + "\" target=\""
                + id
                + "\"><template>"
                + html
                + "</template></turbo-stream>";
    }

    /// Whatever is said meanwhile is said in that language.
    static <T> T in(Locale locale, Supplier<T> what) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(locale);
        try {
            return what.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}

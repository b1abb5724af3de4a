package org.creneau.infrastructure.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
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
        rendered.increment();
        Context context = new Context(locale);
        context.setVariable(name, shown);
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        return templates.process(template, LIVE, context);
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

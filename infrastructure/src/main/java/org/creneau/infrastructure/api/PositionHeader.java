package org.creneau.infrastructure.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Positions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets a program read what it wrote, whichever node it asks: what changed something says how far the log
/// has come with it, and a question that brings this along is answered when the views are as far.
///
/// `Prefer: wait=n` (RFC 7240) says for how many seconds the question may wait; a view that is not as far
/// by then is said, never shown as it was.
@Component
final class PositionHeader implements Positions, WebMvcConfigurer, HandlerInterceptor {
    static final String NAME = "Creneau-Position";
    private static final String PROGRAMS = "/api/";
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=\"?(\\d{1,3})\"?");
    private static final int USUAL_SECONDS = 2;
    private static final int MOST_SECONDS = 10;
    private final ObjectProvider<Desk> desk;

    PositionHeader(ObjectProvider<Desk> desk) {
        this.desk = desk;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(PROGRAMS + "**");
    }

    @Override
    public void reached(long position) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now) {
            HttpServletResponse response = now.getResponse();
            if (response != null && now.getRequest().getRequestURI().startsWith(PROGRAMS)) {
                response.setHeader(NAME, String.valueOf(position));
            }
        }
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        String position = request.getHeader(NAME);
        if (position != null) {
            wait(position(position), request.getHeader("Prefer"), response);
        }
        return true;
    }

    private void wait(long position, @Nullable String prefer, HttpServletResponse response) {
        int seconds = seconds(prefer);
        if (!desk.getObject().reaches(position, Duration.ofSeconds(seconds))) {
            throw new TemporarilyUnavailable(
                    "The views are not as far yet", new TimeoutException("at " + position));
        }
        response.setHeader("Preference-Applied", "wait=" + seconds);
    }

    static int seconds(@Nullable String prefer) {
        Matcher asked = WAIT.matcher(prefer == null ? "" : prefer);
        return asked.find()
                ? Math.min(Integer.parseInt(asked.group(1)), MOST_SECONDS)
                : USUAL_SECONDS;
    }

    private static long position(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new MalformedValue("position");
        }
        return Long.parseLong(text);
    }
}

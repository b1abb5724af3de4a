package org.creneau.infrastructure.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.creneau.infrastructure.live.AtOnce;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;

/// Whoever reads takes a place among those that are served at once, and waits for one. Whoever decides something does not: a
/// hand-over is not to wait behind a crowd that looks. A stream keeps its place only until it is open.
@Component
class OneOfMany implements AsyncHandlerInterceptor {
    private static final String PLACE = "creneau.place";

    private final AtOnce atOnce;

    OneOfMany(AtOnce atOnce) {
        this.atOnce = atOnce;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod
                && request.getDispatcherType() == DispatcherType.REQUEST
                && HttpMethod.GET.matches(request.getMethod())) {
            request.setAttribute(PLACE, atOnce.page());
        }
        return true;
    }

    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        leave(request);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure) {
        leave(request);
    }

    private static void leave(HttpServletRequest request) {
        if (request.getAttribute(PLACE) instanceof AtOnce.Place place) {
            place.close();
        }
    }
}

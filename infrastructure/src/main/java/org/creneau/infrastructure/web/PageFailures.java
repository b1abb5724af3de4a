package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.live.OpenPages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/// What a page says when it cannot be what was asked for. An exception that nobody expected is logged
/// once, with its cause and without anyone's data, and answered by the last of these.
@ControllerAdvice(annotations = Controller.class)
class PageFailures {
    private static final Logger LOG = LoggerFactory.getLogger(PageFailures.class);
    private static final String RETRY_SECONDS = "5";

    record Failed(String code, HttpStatus status) {}

    @ExceptionHandler
    ModelAndView notFound(NotFound missing) {
        return page("not-found." + missing.what(), HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    ModelAndView malformed(MalformedValue malformed) {
        return page("malformed." + malformed.kind(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// A part of the address that is none: an id with a blank in it, a day that does not exist.
    @ExceptionHandler
    ModelAndView mismatch(MethodArgumentTypeMismatchException mismatch) {
        return NestedExceptionUtils.getMostSpecificCause(mismatch) instanceof MalformedValue value
                ? page("malformed." + value.kind(), HttpStatus.NOT_FOUND)
                : page("malformed.address", HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler({
        MissingServletRequestParameterException.class,
        HttpRequestMethodNotSupportedException.class
    })
    ModelAndView incomplete() {
        return page("malformed.address", HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    @Nullable ModelAndView unavailable(
            TemporarilyUnavailable unavailable,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        LOG.warn("Not available at the moment: {}", unavailable.getMessage());
        return later(request, response);
    }

    /// Every request says the same while it lasts, so one line each has to do.
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessResourceException.class
    })
    @Nullable ModelAndView databaseAway(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.warn("The database is away: a page was asked to come again");
        return later(request, response);
    }

    @ExceptionHandler
    @Nullable ModelAndView databaseFailed(
            DataAccessException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.error("The database did not answer a page", e);
        return later(request, response);
    }

    /// A browser that follows changes does not come back after an error, so it gets a stream that says when to.
    private static @Nullable ModelAndView later(
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.contains(MediaType.TEXT_EVENT_STREAM_VALUE)) {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.getWriter().write(OpenPages.laterText());
            return null;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return page("problem.unavailable", HttpStatus.SERVICE_UNAVAILABLE);
    }

    /// A live connection whose browser went away.
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        LOG.trace("A browser went away", e);
    }

    @ExceptionHandler
    ModelAndView unexpected(Exception e, HttpServletRequest request) throws Exception {
        if (e instanceof AccessDeniedException) {
            throw e;
        }
        LOG.error("A page failed: {}", pattern(request), e);
        return page("problem.unexpected", HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /// The route, not the address: that may hold somebody's link.
    private static Object pattern(HttpServletRequest request) {
        Object pattern =
                request.getAttribute(
                        "org.springframework.web.servlet.HandlerMapping.bestMatchingPattern");
        return pattern == null ? "unknown route" : pattern;
    }

    static ModelAndView page(String code, HttpStatus status) {
        ModelAndView page = new ModelAndView("problem", "page", new Failed(code, status));
        page.setStatus(status);
        return page;
    }
}

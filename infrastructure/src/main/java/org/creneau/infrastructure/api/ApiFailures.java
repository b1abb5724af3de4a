package org.creneau.infrastructure.api;

import java.time.LocalDate;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// What the interface answers when a request is not what it should be, or cannot be served now.
@RestControllerAdvice(basePackageClasses = ApiFailures.class)
@Order(1)
class ApiFailures {
    private static final Logger LOG = LoggerFactory.getLogger(ApiFailures.class);
    private static final String RETRY_SECONDS = "5";
    private static final ProblemType UNAVAILABLE = ProblemType.problem("unavailable");
    private final Answers answers;

    ApiFailures(Answers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<Object> malformed(MalformedValue malformed) {
        return field(malformed.kind());
    }

    @ExceptionHandler
    ResponseEntity<Object> mismatch(MethodArgumentTypeMismatchException mismatch) {
        if (NestedExceptionUtils.getMostSpecificCause(mismatch) instanceof MalformedValue value) {
            return named(HttpStatus.NOT_FOUND, value.kind(), value.kind());
        }
        String kind = mismatch.getRequiredType() == LocalDate.class ? "date" : "address";
        return named(HttpStatus.BAD_REQUEST, kind, mismatch.getName());
    }

    @ExceptionHandler
    ResponseEntity<Object> headerMissing(MissingRequestHeaderException missing) {
        return named(HttpStatus.BAD_REQUEST, "key", missing.getHeaderName());
    }

    @ExceptionHandler
    ResponseEntity<Object> parameterMissing(MissingServletRequestParameterException missing) {
        return named(HttpStatus.BAD_REQUEST, "address", missing.getParameterName());
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<Object> unreadable() {
        return field("body");
    }

    @ExceptionHandler
    ResponseEntity<Object> notFound(NotFound missing) {
        return answers.answer(answers.problem(ProblemType.notFound(missing.what())));
    }

    @ExceptionHandler
    ResponseEntity<Object> unavailable(TemporarilyUnavailable unavailable) {
        LOG.warn("Not available at the moment: {}", unavailable.getMessage());
        return later(answers.problem(UNAVAILABLE));
    }

    /// Every request says the same while it lasts, so one line each has to do.
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessResourceException.class
    })
    ResponseEntity<Object> databaseAway() {
        LOG.warn("The database is away: a request was asked to come again");
        return later(answers.problem(UNAVAILABLE));
    }

    @ExceptionHandler
    ResponseEntity<Object> databaseFailed(DataAccessException e) {
        ProblemDetail problem = answers.problem(UNAVAILABLE);
        LOG.error("The database did not answer a request, {}", problem.getInstance(), e);
        return later(problem);
    }

    /// A stream whose program went away.
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        LOG.trace("A program went away", e);
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception e) {
        ProblemDetail problem = answers.problem(ProblemType.problem("unexpected"));
        LOG.error("A request failed, {}", problem.getInstance(), e);
        return answers.answer(problem);
    }

    private ResponseEntity<Object> later(ProblemDetail problem) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return answers.answer(problem, headers);
    }

    /// What is called a slot inside is called a window in what programs send.
    private ResponseEntity<Object> field(String kind) {
        return named(ProblemType.malformed(kind).status(), kind, asSent(kind));
    }

    /// What is wrong as the interface calls it, where the rules have a word of their own for it.
    private static String asSent(String kind) {
        return switch (kind) {
            case "slot" -> "window";
            case "basket" -> "lines";
            case "entry" -> "kind";
            case "key" -> "Idempotency-Key";
            case "diminution" -> "why";
            default -> kind;
        };
    }

    private ResponseEntity<Object> named(HttpStatus status, String kind, String field) {
        ProblemDetail problem = answers.problem(ProblemType.malformed(kind), status);
        problem.setProperty("field", field);
        return answers.answer(problem);
    }
}

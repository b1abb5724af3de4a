package org.creneau.infrastructure.api;

import java.time.LocalDate;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.infrastructure.desk.NotFound;
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
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// What the interface answers when a request is not what it should be, or cannot be served now.
@RestControllerAdvice(basePackageClasses = ApiFailures.class)
@Order(1)
class ApiFailures {
    private static final Logger LOG = LoggerFactory.getLogger(ApiFailures.class);
    private static final String RETRY_SECONDS = "5";
    private final Answers answers;

    ApiFailures(Answers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<Object> malformed(MalformedValue malformed) {
        return field(HttpStatus.UNPROCESSABLE_CONTENT, malformed.kind());
    }

    @ExceptionHandler
    ResponseEntity<Object> mismatch(MethodArgumentTypeMismatchException mismatch) {
        if (NestedExceptionUtils.getMostSpecificCause(mismatch) instanceof MalformedValue value) {
            return field(HttpStatus.NOT_FOUND, value.kind());
        }
        String kind = mismatch.getRequiredType() == LocalDate.class ? "date" : "address";
        return named(HttpStatus.BAD_REQUEST, kind, mismatch.getName());
    }

    @ExceptionHandler
    ResponseEntity<Object> headerMissing(MissingRequestHeaderException missing) {
        return named(HttpStatus.BAD_REQUEST, "key", missing.getHeaderName());
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<Object> unreadable() {
        return field(HttpStatus.BAD_REQUEST, "body");
    }

    @ExceptionHandler(HttpMediaTypeException.class)
    ResponseEntity<Object> mediaType() {
        return field(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type");
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    ResponseEntity<Object> method() {
        return field(HttpStatus.METHOD_NOT_ALLOWED, "method");
    }

    @ExceptionHandler
    ResponseEntity<Object> notFound(NotFound missing) {
        return answers.answer(answers.problem(HttpStatus.NOT_FOUND, "not-found." + missing.what()));
    }

    @ExceptionHandler
    ResponseEntity<Object> unavailable(TemporarilyUnavailable unavailable) {
        LOG.warn("Not available at the moment: {}", unavailable.getMessage());
        return later();
    }

    /// Every request says the same while it lasts, so one line each has to do.
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessResourceException.class
    })
    ResponseEntity<Object> databaseAway() {
        LOG.warn("The database is away: a request was asked to come again");
        return later();
    }

    @ExceptionHandler
    ResponseEntity<Object> databaseFailed(DataAccessException e) {
        LOG.error("The database did not answer a request", e);
        return later();
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception e) {
        LOG.error("A request failed", e);
        return answers.answer(
                answers.problem(HttpStatus.INTERNAL_SERVER_ERROR, "problem.unexpected"));
    }

    private ResponseEntity<Object> later() {
        ProblemDetail problem =
                answers.problem(HttpStatus.SERVICE_UNAVAILABLE, "problem.unavailable");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .body(problem);
    }

    private ResponseEntity<Object> field(HttpStatus status, String kind) {
        return named(status, kind, kind);
    }

    private ResponseEntity<Object> named(HttpStatus status, String kind, String field) {
        ProblemDetail problem = answers.problem(status, "malformed." + kind);
        problem.setProperty("field", field);
        return answers.answer(problem);
    }
}

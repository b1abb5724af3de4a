package org.creneau.infrastructure.api;

import jakarta.servlet.http.HttpServletRequest;
import org.creneau.infrastructure.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// What is answered to a request that fits no address as it is, so that no handler was found whose
/// failures [ApiFailures] could tell. The pages have their own answer.
@RestControllerAdvice
class TurnedAway {
    private static final String PROGRAMS = "/api/";
    private final Answers answers;

    TurnedAway(Answers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<Object> notOffered(
            HttpMediaTypeNotAcceptableException unwanted, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return answer(unwanted, "accept", request);
    }

    /// The types that would do are named in `Accept`.
    @ExceptionHandler
    ResponseEntity<Object> mediaType(
            HttpMediaTypeNotSupportedException unsupported, HttpServletRequest request)
            throws HttpMediaTypeNotSupportedException {
        return answer(unsupported, "media-type", request);
    }

    /// The methods that would do are named in `Allow`.
    @ExceptionHandler
    ResponseEntity<Object> method(
            HttpRequestMethodNotSupportedException unsupported, HttpServletRequest request)
            throws HttpRequestMethodNotSupportedException {
        return answer(unsupported, "method", request);
    }

    private <E extends Exception & ErrorResponse> ResponseEntity<Object> answer(
            E why, String kind, HttpServletRequest request) throws E {
        if (!request.getRequestURI().startsWith(PROGRAMS)) {
            throw why;
        }
        HttpHeaders headers = why.getHeaders();
        return answers.answer(answers.problem(ProblemType.malformed(kind)), headers);
    }
}

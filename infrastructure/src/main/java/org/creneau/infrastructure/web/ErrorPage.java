package org.creneau.infrastructure.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.problem.ProblemType;
import org.creneau.infrastructure.problem.Problems;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// What the container sends here: addresses that nobody answers, and requests turned away before any
/// page saw them.
@Controller
class ErrorPage implements ErrorController {
    private static final String OF_PHOTOS = "/photo";

    private final Problems problems;
    private final Say say;

    ErrorPage(Problems problems, Say say) {
        this.problems = problems;
        this.say = say;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = status(request);
        String code = code(request, status);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return path != null && path.toString().startsWith("/api/")
                ? problems.answer(problems.of(new ProblemType(code), status, say.locale()))
                : PageFailures.page(code, status);
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = status instanceof Integer code ? HttpStatus.resolve(code) : null;
        return known == null ? HttpStatus.NOT_FOUND : known;
    }

    private static String code(HttpServletRequest request, HttpStatus status) {
        if (status == HttpStatus.FORBIDDEN) {
            return "stale".equals(request.getAttribute("creneau.refused"))
                    ? "problem.stale"
                    : "problem.forbidden";
        }
        return switch (status) {
            case NOT_FOUND -> "not-found.page";
            case METHOD_NOT_ALLOWED -> "malformed.method";
            case CONTENT_TOO_LARGE -> ofPhoto(request) ? "malformed.photo-size" : "malformed.size";
            case LENGTH_REQUIRED -> "malformed.unsaid-length";
            case NOT_ACCEPTABLE -> "malformed.accept";
            case SERVICE_UNAVAILABLE -> "problem.unavailable";
            case UNSUPPORTED_MEDIA_TYPE -> "malformed.media-type";
            default -> status.is4xxClientError() ? "malformed.address" : "problem.unexpected";
        };
    }

    private static boolean ofPhoto(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return path != null && path.toString().endsWith(OF_PHOTOS);
    }
}

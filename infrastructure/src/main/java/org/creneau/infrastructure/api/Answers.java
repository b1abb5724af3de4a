package org.creneau.infrastructure.api;

import java.net.URI;
import java.util.Optional;
import org.creneau.application.slot.OpenWindows.Window;
import org.creneau.domain.kernel.Reason;
import org.creneau.infrastructure.i18n.Say;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Problem documents.
@Component
class Answers {
    private final Say say;

    Answers(Say say) {
        this.say = say;
    }

    ResponseEntity<Object> refused(Reason reason) {
        return refused(reason, Optional.empty());
    }

    /// @param nearest a window that is still free, where that helps
    ResponseEntity<Object> refused(Reason reason, Optional<Window> nearest) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.CONFLICT);
        problem.setType(URI.create("urn:creneau:refusal:" + reason.code()));
        problem.setTitle(say.refusal(reason));
        problem.setDetail(say.advice(reason));
        problem.setProperty("code", reason.code());
        reason.figures().forEach(problem::setProperty);
        nearest.ifPresent(window -> problem.setProperty("nearest", Json.PickupWindow.of(window)));
        return answer(problem);
    }

    /// @param code the key of a message that has an `.advice` beside it
    ProblemDetail problem(HttpStatus status, String code) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:creneau:" + code.replace('.', ':')));
        problem.setTitle(say.text(code));
        problem.setDetail(say.text(code + ".advice"));
        problem.setProperty("code", code.substring(code.indexOf('.') + 1));
        return problem;
    }

    ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, say.locale().getLanguage())
                .body(problem);
    }
}

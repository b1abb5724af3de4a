package org.creneau.infrastructure.api;

import java.util.Optional;
import org.creneau.application.slot.OpenWindows.Window;
import org.creneau.domain.kernel.Reason;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.problem.ProblemType;
import org.creneau.infrastructure.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// What the interface answers when it says no.
@Component
class Answers {
    private final Problems problems;
    private final Say say;

    Answers(Problems problems, Say say) {
        this.problems = problems;
        this.say = say;
    }

    ResponseEntity<Object> refused(Reason reason) {
        return refused(reason, Optional.empty());
    }

    /// @param nearest a window that is still free, where that helps
    ResponseEntity<Object> refused(Reason reason, Optional<Window> nearest) {
        ProblemDetail problem = problems.of(reason);
        nearest.ifPresent(window -> problem.setProperty("nearest", Json.PickupWindow.of(window)));
        return problems.answer(problem);
    }

    ProblemDetail problem(ProblemType type) {
        return problems.of(type);
    }

    ProblemDetail problem(ProblemType type, HttpStatus status) {
        return problems.of(type, status, say.locale());
    }

    ResponseEntity<Object> answer(ProblemDetail problem) {
        return problems.answer(problem);
    }

    ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
        return problems.answer(problem, headers);
    }
}

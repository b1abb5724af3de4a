package org.creneau.infrastructure.problem;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.creneau.domain.kernel.Reason;
import org.creneau.infrastructure.i18n.Say;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Writes problem documents. Each has an `instance` of its own, `urn:uuid:…`: what the log says about
/// the occurrence carries it too, where the log says anything. The address asked for is not repeated,
/// since it may be somebody's link.
@Component
public final class Problems {
    private final MessageSource messages;
    private final Say say;

    Problems(MessageSource messages, Say say) {
        this.messages = messages;
        this.say = say;
    }

    public ProblemDetail of(Reason reason) {
        ProblemType type = ProblemType.refusal(reason);
        ProblemDetail problem = bare(type, type.status());
        problem.setTitle(say.refusal(reason));
        problem.setDetail(say.advice(reason));
        reason.figures().forEach(problem::setProperty);
        return problem;
    }

    public ProblemDetail of(ProblemType type) {
        return of(type, type.status(), say.locale());
    }

    public ProblemDetail of(ProblemType type, HttpStatus status, Locale locale) {
        ProblemDetail problem = bare(type, status);
        problem.setTitle(messages.getMessage(type.key(), null, locale));
        problem.setDetail(messages.getMessage(detail(type, locale), null, locale));
        return problem;
    }

    private static ProblemDetail bare(ProblemType type, HttpStatus status) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(type.uri());
        problem.setInstance(URI.create("urn:uuid:" + UUID.randomUUID()));
        problem.setProperty("code", type.code());
        return problem;
    }

    /// A program can do other things about it than somebody at a page, so some have a text for each.
    private String detail(ProblemType type, Locale locale) {
        String own = type.key() + ".detail";
        return messages.getMessage(own, null, null, locale) == null ? type.key() + ".advice" : own;
    }

    /// In the language of the request.
    public ResponseEntity<Object> answer(ProblemDetail problem) {
        return answer(problem, new HttpHeaders());
    }

    public ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders more) {
        return ResponseEntity.status(problem.getStatus())
                .headers(more)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, say.locale().getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(problem);
    }
}

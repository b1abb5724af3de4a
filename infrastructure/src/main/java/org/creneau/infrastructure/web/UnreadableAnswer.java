package org.creneau.infrastructure.web;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.creneau.infrastructure.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the server itself says where nothing of the product was asked. It repeats nothing of the request,
/// and says the same to everybody: a page without templates, or a problem document.
///
/// The server makes it by its name, so that it needs to be visible and to have a constructor without
/// parameters.
public final class UnreadableAnswer extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(UnreadableAnswer.class);
    private static final ProblemType WRONG = ProblemType.malformed("address");
    private static final ProblemType FAILED = ProblemType.problem("unexpected");
    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="fr">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>%1$s · Créneau</title><link rel="stylesheet" href="/assets/creneau.css"></head>
            <body><main class="narrow"><h1>%1$s</h1><p class="lead">%2$s</p>
            <p><a class="button" href="/">%3$s</a></p></main></body>
            </html>
            """;

    private static final String PROBLEM =
            """
            {"type":"%4$s","title":"%1$s","status":%6$d,"detail":"%2$s","code":"%5$s"}
            """;

    private static final int FIRST_ERROR = 400;
    private static final int FIRST_OF_OURS = 500;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < FIRST_ERROR
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        ProblemType type = status < FIRST_OF_OURS ? WRONG : FAILED;
        boolean program = String.valueOf(request.getRequestURI()).startsWith("/api/");
        try {
            answer(response, status, type, program);
        } catch (IOException e) {
            LOG.trace("A caller went away", e);
        }
    }

    private static void answer(Response response, int status, ProblemType type, boolean program)
            throws IOException {
        ResourceBundle texts = ResourceBundle.getBundle("messages", Locale.ROOT);
        response.setContentType(program ? "application/problem+json" : "text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Language", "fr");
        Writer writer = response.getReporter();
        if (writer != null) {
            writer.write(
                    (program ? PROBLEM : PAGE)
                            .formatted(
                                    texts.getString(type.key()),
                                    texts.getString(type.key() + ".advice"),
                                    texts.getString("problem.home"),
                                    type.uri(),
                                    type.code(),
                                    status));
            response.finishResponse();
        }
    }
}

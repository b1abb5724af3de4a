package org.creneau.infrastructure.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// As much as we want to know of what somebody's server answers.
///
/// @param pause how long it wants to be left alone; dates are not understood, seconds are
record AnswerHead(int status, Duration pause) {
    private static final int LONGEST_LINE = 4_096;
    private static final int MOST_LINES = 200;
    private static final int FINAL = 200;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-9][0-9]{2})( .*)?");
    private static final Pattern RETRY = Pattern.compile("retry-after: *([0-9]{1,6}) *");

    /// Answers that only say that another is to come are passed over.
    ///
    /// @return empty for what is no HTTP
    static Optional<AnswerHead> read(InputStream in) throws IOException {
        int lines = 0;
        while (lines < MOST_LINES) {
            Matcher first = STATUS.matcher(line(in));
            if (!first.matches()) {
                return Optional.empty();
            }
            int status = Integer.parseInt(first.group(1));
            Duration pause = Duration.ZERO;
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                Matcher retry = RETRY.matcher(line.toLowerCase(Locale.ROOT));
                pause = retry.matches() ? seconds(retry) : pause;
                lines++;
                if (lines >= MOST_LINES) {
                    return Optional.of(new AnswerHead(status, pause));
                }
            }
            if (status >= FINAL) {
                return Optional.of(new AnswerHead(status, pause));
            }
            lines++;
        }
        return Optional.empty();
    }

    private static Duration seconds(Matcher retry) {
        return Duration.ofSeconds(Long.parseLong(retry.group(1)));
    }

    /// Up to the end of the line, of the connection, or of our patience.
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (line.length() >= LONGEST_LINE) {
                return line.toString();
            }
            line.append((char) (next & 0xff));
        }
        String text = line.toString();
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}

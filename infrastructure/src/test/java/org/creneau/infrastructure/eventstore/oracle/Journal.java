package org.creneau.infrastructure.eventstore.oracle;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.infrastructure.eventstore.oracle.Attempt.Answer;
import org.creneau.infrastructure.eventstore.oracle.Attempt.Answered;
import tools.jackson.databind.json.JsonMapper;

/// What the callers of one node did, a line of JSON each, written before it is sent and again when it is
/// answered: what a node that dies has written is still true.
final class Journal implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final char SENT = '>';
    private static final char ANSWERED = '<';

    private final BufferedWriter lines;

    Journal(Path file) throws IOException {
        this.lines = Files.newBufferedWriter(file);
    }

    void sent(Attempt attempt) {
        write(SENT, attempt);
    }

    void answered(Answer answer) {
        write(ANSWERED, answer);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /// Everything in the file but a last line that was cut off.
    static List<Answered> read(Path file) throws IOException {
        var attempts = new ArrayList<Attempt>();
        var answers = new HashMap<String, Answer>();
        String text = Files.readString(file);
        text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .forEach(line -> read(line, attempts, answers));
        return attempts.stream()
                .map(attempt -> new Answered(attempt, answers.get(attempt.key())))
                .toList();
    }

    private static void read(String line, List<Attempt> attempts, Map<String, Answer> answers) {
        String json = line.substring(1);
        if (line.charAt(0) == SENT) {
            attempts.add(JSON.readValue(json, Attempt.class));
        } else {
            var answer = JSON.readValue(json, Answer.class);
            answers.put(answer.attempt(), answer);
        }
    }

    private void write(char kind, Object what) {
        String line = kind + JSON.writeValueAsString(what) + "\n";
        synchronized (this) {
            try {
                lines.write(line);
                lines.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

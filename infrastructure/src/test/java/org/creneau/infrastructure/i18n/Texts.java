package org.creneau.infrastructure.i18n;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// The message files as they are, each without the one it falls back to.
final class Texts {
    private Texts() {}

    static Properties of(String file) {
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        Texts.class.getClassLoader().getResourceAsStream(file),
                        StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

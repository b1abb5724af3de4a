package org.creneau.application.decisions;

import java.util.Objects;
import java.util.stream.Stream;

final class Causes {
    private Causes() {}

    /// A failure and everything it was caused by.
    static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}

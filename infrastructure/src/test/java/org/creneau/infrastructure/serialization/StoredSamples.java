package org.creneau.infrastructure.serialization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creneau.application.decisions.EventNames.Named;
import org.creneau.application.decisions.NameTable;

/// The JSON of events as it was written once, kept for ever: a file for each revision, named for what the
/// event was called then.
final class StoredSamples {

    /// @param name it was stored under
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sample(String name, int revision, byte[] json) {
        @Override
        public String toString() {
            return name + "." + revision;
        }
    }

    private StoredSamples() {}

    static Stream<Sample> of(Named named) {
        return names(named)
                .flatMap(
                        name ->
                                revisions(named)
                                        .mapToObj(revision -> sample(name, revision))
                                        .flatMap(Optional::stream));
    }

    /// Revisions without a sample, and names of once without any.
    static List<String> missing(NameTable names) {
        return names.all().stream().flatMap(StoredSamples::missing).toList();
    }

    private static Stream<String> missing(Named named) {
        List<Sample> there = of(named).toList();
        return Stream.concat(
                revisions(named)
                        .filter(each -> there.stream().noneMatch(one -> one.revision() == each))
                        .mapToObj(revision -> named.name() + " revision " + revision),
                names(named)
                        .filter(name -> there.stream().noneMatch(one -> one.name().equals(name))));
    }

    private static Stream<String> names(Named named) {
        return Stream.concat(Stream.of(named.name()), named.formerly().stream());
    }

    private static IntStream revisions(Named named) {
        return IntStream.rangeClosed(1, named.revision());
    }

    private static Optional<Sample> sample(String name, int revision) {
        String file = "/events/%s.%d.json".formatted(name, revision);
        try (var in = StoredSamples.class.getResourceAsStream(file)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new Sample(name, revision, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

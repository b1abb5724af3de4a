package org.creneau.infrastructure.serialization;

import java.util.List;
import java.util.function.UnaryOperator;
import org.creneau.application.decisions.EventNames.Named;
import tools.jackson.databind.node.ObjectNode;

/// Brings stored JSON of old revisions to today's shape, one revision at a time. An upgrade never looks
/// inside sealed texts, leaves them in the field they were sealed for, and never changes what is stored.
record Upgrades(List<Upgrade> steps) {

    /// Nothing has been revised yet.
    static final Upgrades ALL = new Upgrades(List.of());

    /// @param from the revision it understands; it answers with the next one
    record Upgrade(String name, int from, UnaryOperator<ObjectNode> change) {}

    /// @throws IllegalArgumentException when the event is newer than this program, or an upgrade is
    ///     missing
    ObjectNode upgraded(ObjectNode json, int revision, Named today) {
        ObjectNode current = json;
        for (int at = revision; at != today.revision(); at++) {
            current = step(today.name(), at).change().apply(current);
        }
        return current;
    }

    private Upgrade step(String name, int revision) {
        return steps.stream()
                .filter(step -> step.name().equals(name) && step.from() == revision)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "Revision %d of %s is not known here"
                                                .formatted(revision, name)));
    }
}

package org.creneau.infrastructure.eventstore;

import org.jspecify.annotations.Nullable;

/// A question, and up to where its asker knows the answer.
///
/// @param after absent when nothing is known yet
public record Asked(Question question, @Nullable Mark after) {}

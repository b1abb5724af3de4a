package org.creneau.infrastructure.eventstore;

/// The events that were stored under one name in one revision.
///
/// @param first the position of the oldest
/// @param last the position of the newest
public record StoredShape(String name, int revision, long events, long first, long last) {}

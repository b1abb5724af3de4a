package org.creneau.infrastructure.eventstore;

import java.util.List;

/// Turns what happened into bytes and back.
///
/// The store keeps the bytes exactly and never looks into them, so encryption and the upgrade of old
/// revisions belong here. An exception thrown by either method fails the one append or the one read
/// that needed it, never other callers.
public interface PayloadCodec {

    /// The bytes to be stored for an event. Called on the thread of the caller, before the position
    /// of the event is known, possibly for an append that is rejected afterwards.
    byte[] encode(UnstoredEvent event, Object payload);

    /// The payload as the program of today knows it, whatever name and revision it was stored under.
    Object decode(StoredEvent event);

    /// These are about to be decoded: what decoding them needs from elsewhere may be fetched for all at
    /// once. Nothing depends on it but speed.
    default void expect(List<StoredEvent> events) {}
}

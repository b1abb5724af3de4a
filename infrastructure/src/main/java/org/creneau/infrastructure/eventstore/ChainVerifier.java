package org.creneau.infrastructure.eventstore;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Verifies that records follow each other as they were stored, and names the first that does not.
///
/// What it cannot prove: a log cut off at its end is a shorter log, and who can write the table can
/// also write all hashes anew. Against both helps a link noted down elsewhere, compared with
/// [Verdict.Intact#link()] later.
public final class ChainVerifier {

    private final Chain chain;
    private byte[] beforeLast = Chain.start();
    private byte[] lastLink = Chain.start();
    private long last;
    private long count;

    private ChainVerifier(Chain chain) {
        this.chain = chain;
    }

    /// The log from its first event on, in order of position.
    public static Verdict verifyLog(Stream<StoredEvent> events) {
        return new ChainVerifier(Chain.LOG).verify(events.iterator());
    }

    /// One strand from its first event on, in order of position. Positions have gaps here, so a record
    /// removed looks like a record altered after it: [Flaw#UNLINKED].
    public static Verdict verifyStrand(Stream<StoredEvent> events) {
        return new ChainVerifier(Chain.STRAND).verify(events.iterator());
    }

    /// What a verification found.
    public sealed interface Verdict {

        /// @param link hash of the last event in hexadecimal, which stands for all before it
        record Intact(long events, String link) implements Verdict {}

        /// @param position of the first bad record, or the one where it should be
        record Broken(long position, Flaw flaw) implements Verdict {}
    }

    /// What is wrong with the first bad record.
    public enum Flaw {
        /// The payload is not what was stored; the envelope is.
        ALTERED_PAYLOAD,
        /// Something in the envelope, or its hash, is not what was stored.
        ALTERED_ENVELOPE,
        /// There was a record at this position.
        REMOVED,
        /// There was no such record.
        INSERTED,
        /// This record and the next have changed places.
        REORDERED,
        /// The record does not follow the one before: altered, or one in between removed.
        UNLINKED
    }

    private Verdict verify(Iterator<StoredEvent> events) {
        StoredEvent event = next(events);
        while (event != null) {
            StoredEvent following = next(events);
            var broken = broken(event, following);
            if (broken != null) {
                return broken;
            }
            follow(event);
            event = following;
        }
        return new Verdict.Intact(count, HexFormat.of().formatHex(lastLink));
    }

    private static @Nullable StoredEvent next(Iterator<StoredEvent> events) {
        return events.hasNext() ? events.next() : null;
    }

    private void follow(StoredEvent event) {
        beforeLast = lastLink;
        lastLink = stored(event);
        last = event.position();
        count++;
    }

    private Verdict.@Nullable Broken broken(StoredEvent event, @Nullable StoredEvent following) {
        if (!Arrays.equals(Chain.hash(event.payload()), event.payloadHash())) {
            return new Verdict.Broken(event.position(), Flaw.ALTERED_PAYLOAD);
        }
        if (isInPlace(event) && links(lastLink, event, event.position())) {
            return null;
        }
        return diagnosed(event, following);
    }

    private boolean isInPlace(StoredEvent event) {
        return switch (chain) {
            case LOG -> event.position() == last + 1;
            case STRAND -> event.position() > last;
        };
    }

    /// Tries the event, and the one after it, where they would have to stand if nothing but their
    /// places had changed.
    private Verdict.Broken diagnosed(StoredEvent event, @Nullable StoredEvent following) {
        long here = chain == Chain.LOG ? last + 1 : event.position();
        if (following != null && changedPlaces(event, following, here)) {
            return new Verdict.Broken(here, Flaw.REORDERED);
        }
        if (following != null && links(lastLink, following, moved(following, -1))) {
            return new Verdict.Broken(event.position(), Flaw.INSERTED);
        }
        if (count > 0 && links(beforeLast, event, moved(event, -1))) {
            return new Verdict.Broken(last, Flaw.INSERTED);
        }
        return chain == Chain.LOG
                ? missingOrAltered(event, following, here)
                : new Verdict.Broken(here, Flaw.UNLINKED);
    }

    private boolean changedPlaces(StoredEvent event, StoredEvent following, long here) {
        boolean exchanged =
                links(lastLink, following, here)
                        && links(stored(following), event, following.position());
        return exchanged || following.position() < event.position() || event.position() < last;
    }

    private Verdict.Broken missingOrAltered(
            StoredEvent event, @Nullable StoredEvent following, long here) {
        boolean missing = event.position() > here && !links(lastLink, event, here);
        boolean renumbered =
                following != null && links(stored(event), following, following.position() + 1);
        return new Verdict.Broken(
                here, missing || renumbered ? Flaw.REMOVED : Flaw.ALTERED_ENVELOPE);
    }

    private long moved(StoredEvent event, int by) {
        return chain == Chain.LOG ? event.position() + by : event.position();
    }

    private boolean links(byte[] previous, StoredEvent event, long position) {
        return Arrays.equals(chain.link(previous, Chain.content(event, position)), stored(event));
    }

    private byte[] stored(StoredEvent event) {
        return switch (chain) {
            case LOG -> event.chain();
            case STRAND -> Objects.requireNonNull(event.strandChain(), "an event without a strand");
        };
    }
}

package org.creneau.infrastructure.eventstore;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/// How far a reading saw, events included that are queued and have no place in the log yet.
///
/// It holds an append to what was read, and says from where to read on.
public final class Mark extends GlobalIndexConsistencyMarker {

    /// Under which a processing context holds the mark of what was read in it. The next sourcing in that
    /// context finds nothing but the mark, which holds the transaction to it.
    public static final ResourceKey<Mark> READ = ResourceKey.withLabel("read up to");

    /// What a transaction sources that is held to a mark: everything. The mark knows what was read more
    /// narrowly; where it gets lost, too much is checked and not too little.
    public static final EventCriteria CRITERIA = EventCriteria.havingAnyTag();

    /// What a reading took for granted instead of asking the table: that no event up to a position
    /// matches. The writer looks.
    record Assumption(Query query, long upTo) {}

    private final Epoch epoch;
    private final long position;
    private final long settled;
    private final Query read;
    private final List<Assumption> assumptions;
    private final List<Mark> madeOf;

    /// @param position the last it saw, by the numbers of the epoch
    /// @param settled the last it saw that was stored
    /// @param read what was asked
    Mark(Epoch epoch, long position, long settled, Query read, List<Assumption> assumptions) {
        this(epoch, position, settled, read, assumptions, List.of());
    }

    private Mark(
            Epoch epoch,
            long position,
            long settled,
            Query read,
            List<Assumption> assumptions,
            List<Mark> madeOf) {
        super(settled);
        this.epoch = epoch;
        this.position = position;
        this.settled = settled;
        this.read = read;
        this.assumptions = List.copyOf(assumptions);
        this.madeOf = madeOf;
    }

    Query read() {
        return read;
    }

    long number() {
        return position;
    }

    long settled() {
        return settled;
    }

    List<Assumption> assumptions() {
        return assumptions;
    }

    /// Whether its numbers still mean what they meant, and those of all it was put together from.
    public boolean isStanding() {
        return epoch.covers(position) && madeOf.stream().allMatch(Mark::isStanding);
    }

    /// Whether it is no newer than another.
    private boolean isNoLaterThan(Mark other) {
        return position <= other.position;
    }

    /// Whether all it saw was stored by the time of another.
    public boolean isSettledBy(Mark other) {
        return isStanding() && position <= other.settled;
    }

    @Override
    protected ConsistencyMarker doLowerBound(GlobalIndexConsistencyMarker other) {
        if (other instanceof Mark mark) {
            return lower(mark);
        }
        long stored = Math.min(settled, GlobalIndexConsistencyMarker.position(other));
        return new Mark(epoch, stored, stored, Query.ALL, assumptions, List.of(this));
    }

    private Mark lower(Mark other) {
        List<Assumption> both = new ArrayList<>(assumptions);
        both.addAll(other.assumptions);
        Mark earlier = isEarlierThan(other) ? this : other;
        return new Mark(
                earlier.epoch,
                earlier.position,
                Math.min(settled, other.settled),
                Query.anyOf(List.of(read, other.read)),
                both,
                List.of(this, other));
    }

    /// Numbers of different epochs say nothing of each other, unless both still mean what they meant.
    private boolean isEarlierThan(Mark other) {
        return !isStanding() || (other.isStanding() && isNoLaterThan(other));
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "Mark[" + position + ", stored up to " + settled + "]";
    }
}

package org.creneau.application.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.creneau.domain.kernel.HookId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.webhook.PublicType;
import org.jspecify.annotations.Nullable;

/// What is to be sent, what was, and up to where the log was looked at. It outlives every view.
public interface Outbox {

    /// How long a message is kept, whatever became of it.
    Duration KEPT = Duration.ofDays(30);

    /// Goes on from where it came to: in one transaction that nobody else has at the same time, what was found is kept and
    /// so is how far was looked. What is there already stays as it is.
    ///
    /// @return whether there was anything to look at
    boolean fill(Instant now, LongFunction<Found> from);

    /// @param upTo position up to which everything was looked at
    record Found(List<Message> messages, long upTo) {}

    /// One message more, to be sent at once.
    void add(Message message, Instant now);

    /// Which addresses have something to be sent.
    List<Address> due(Instant now);

    record Address(ShopId shop, HookId hook) {}

    /// Nobody else sends to it until that time is over, or it is released.
    ///
    /// @return whether nobody else does already
    boolean claim(Address address, Duration atMost);

    /// @param pause for which nothing is to be sent to it all the same
    void release(Address address, Duration pause);

    /// What waits for an address that is no more is given up.
    void drop(Address address);

    /// What is to be sent to it now, in the order in which it happened.
    List<Due> next(Address address, Instant now, int most);

    /// @param body the text that is signed and sent, as UTF-8
    /// @param attempts that failed
    record Due(String id, String body, int attempts) {
        /// Says nothing of what it says.
        @Override
        public String toString() {
            return id;
        }
    }

    /// It was taken.
    void delivered(Address address, Due due, Try last);

    /// It was not.
    ///
    /// @param again when it is to be sent again; empty where it is given up
    void failed(Address address, Due due, Try last, Optional<Instant> again);

    /// @param answer a status of HTTP, or the name of why there was none
    record Try(Instant at, String answer, Duration took) {}

    /// The newest first.
    ///
    /// @param before position of the list from which on; the beginning where it is absent
    List<Delivery> of(Address address, @Nullable Long before, int most);

    Optional<Delivery> find(Address address, String message);

    /// What became of a message.
    ///
    /// @param nth its place in the list of all that the outbox ever had
    /// @param due when it is to be sent next; absent where it is not
    record Delivery(
            long nth,
            String id,
            PublicType type,
            Instant happened,
            State state,
            int attempts,
            @Nullable Instant due,
            @Nullable Try last) {}

    enum State {
        WAITING,
        DELIVERED,
        GIVEN_UP
    }

    /// Sends it again from the beginning, under the same id.
    boolean replay(Address address, String message, Instant now);

    /// All that happened since; those that wait are sent now.
    int replaySince(Address address, Instant since, Instant now);

    /// When it took something last; empty where it never did.
    Optional<Instant> lastTaken(Address address);

    /// How many messages wait, in all shops.
    long waiting();

    /// Those that have been kept for long enough.
    void forget(Instant now);
}

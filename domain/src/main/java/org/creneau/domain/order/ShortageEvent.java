package org.creneau.domain.order;

import java.time.Instant;
import java.util.Set;
import org.creneau.domain.kernel.AboutPerson;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.Tag;
import org.jspecify.annotations.Nullable;

/// How the lines of an order changed after it was placed: something is missing, and what she says to
/// that; or fewer pieces are wanted. A line is known by its place in the order as it was placed, and keeps
/// it whatever becomes of the others.
public sealed interface ShortageEvent extends PreparationEvent {

    /// All of it.
    Set<Class<? extends Event>> ALL =
            Set.of(
                    ArticleMissing.class,
                    MissingAnswered.class,
                    MissingTold.class,
                    LineReduced.class);

    /// Pieces of a line are not there. Nothing of the order changes by that: she is asked first.
    ///
    /// @param missing by which it is known; under the same id the loss of counted pieces is written down
    /// @param line its place in the order, counted from 0
    /// @param counted how many of the pieces were counted, kept for her, and are written off
    /// @param instead absent where the shop has nothing to propose
    record ArticleMissing(
            ShopId shop,
            OrderId order,
            SubjectId subject,
            MovementId missing,
            int line,
            int pieces,
            int counted,
            @Nullable Instead instead,
            Instant at)
            implements ShortageEvent, AboutPerson {
        @Override
        public Set<Tag> tags() {
            return Set.of(shop.tag(), order.tag(), subject.tag());
        }
    }

    /// @param answer from here on it is so
    record MissingAnswered(
            ShopId shop,
            OrderId order,
            MovementId missing,
            Answer answer,
            AnsweredBy by,
            Instant at)
            implements ShortageEvent {}

    /// What became of the letter that asked her.
    ///
    /// @param failed absent where the mail server has taken it
    record MissingTold(
            ShopId shop, OrderId order, MovementId missing, @Nullable NotSent failed, Instant at)
            implements ShortageEvent {}

    /// Fewer pieces of a line are wanted, or given.
    ///
    /// @param line its place in the order, counted from 0
    /// @param to how many pieces stay of it; none, and other lines do
    record LineReduced(
            ShopId shop, OrderId order, int line, int from, int to, AskedBy by, Instant at)
            implements ShortageEvent {}
}

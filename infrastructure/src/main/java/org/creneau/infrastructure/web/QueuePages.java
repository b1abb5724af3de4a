package org.creneau.infrastructure.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.creneau.application.queue.Estimates;
import org.creneau.application.queue.Scores;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.Insisting;
import org.creneau.domain.queue.Insisting.What;
import org.creneau.domain.queue.QueueRefusal;
import org.creneau.infrastructure.desk.Draws;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The page on which staff follow the line, and act on it.
@Component
class QueuePages {
    /// Of counters that a shop may have.
    private static final int MOST = 20;

    private static final Logger LOG = LoggerFactory.getLogger(QueuePages.class);

    private final StaffLines lines;
    private final Estimates estimates;
    private final Draws draws;
    private final Say say;

    QueuePages(StaffLines lines, Estimates estimates, Draws draws, Say say) {
        this.lines = lines;
        this.estimates = estimates;
        this.draws = draws;
        this.say = say;
    }

    /// @param counter absent where the shop has one only
    /// @param alert what was refused; absent where nothing was
    /// @param insist where a call that was refused can be made all the same; absent where it cannot
    /// @param resized whose party is about to be changed; absent where nobody's is
    /// @param typed who came, as it was typed and could not be taken; absent where nothing was
    record Asked(
            @Nullable Integer counter,
            @Nullable Alert alert,
            @Nullable AllTheSame insist,
            @Nullable Integer resized,
            @Nullable ComersTyped typed) {}

    /// The same asked for once more.
    ///
    /// @param on what was refused, and nothing else
    record AllTheSame(String address, Insisting on) {
        AllTheSame and(Set<What> told) {
            Set<What> all = EnumSet.copyOf(told);
            all.addAll(on.what());
            return new AllTheSame(address, new Insisting(all));
        }

        /// As the form says them.
        public List<What> inOrder() {
            return on.what().stream().sorted().toList();
        }
    }

    /// @param doorstep whether people are served at the door now
    /// @param ordersOnly whether whoever has no order is kept out
    /// @param meant who is called where somebody insists; absent where nobody waits
    /// @param line what is brought up to date as it changes
    /// @param resized absent where she is not there any more
    /// @param visitKey makes the next walk-in's id, so that a form sent twice lets in one party
    /// @param week how the waits of the last seven days came out that were told; absent where that cannot be read now
    record QueuePage(
            ShopView shop,
            boolean doorstep,
            boolean ordersOnly,
            @Nullable Integer meant,
            ShownLine line,
            LiveQueue.@Nullable Person resized,
            String visitKey,
            @Nullable Scores week,
            Asked asked) {}

    QueuePage page(ShopId shop, Asked typed) {
        ShownLine line = lines.of(shop, say.locale()).since(System.nanoTime());
        LiveQueue.Seen seen = line.seen();
        Asked asked = withACounter(typed, seen.shop().arrangement().counters());
        Integer resized = asked.resized();
        return new QueuePage(
                seen.shop(),
                seen.doorstep(),
                seen.ordersOnly(),
                seen.next() == null ? seen.first() : seen.next(),
                line,
                resized == null ? null : seen.there(resized).orElse(null),
                draws.id(),
                week(shop, seen.queue().day()),
                asked);
    }

    /// From a counter that is not there nobody is called: the page says so before anybody tries.
    ///
    /// @param counters how many the shop has; absent where it has not said
    private Asked withACounter(Asked asked, @Nullable Integer counters) {
        Integer counter = asked.counter();
        if (counter == null || (counter >= 1 && counter <= (counters == null ? MOST : counters))) {
            return asked;
        }
        Alert why =
                counters == null
                        ? Alert.of(say, "malformed.counter")
                        : Alert.of(say, new QueueRefusal.NoSuchCounter(counters));
        Alert told = asked.alert();
        return new Asked(
                null, told == null ? why : told, asked.insist(), asked.resized(), asked.typed());
    }

    /// A sentence at its foot is no reason to show no queue.
    private @Nullable Scores week(ShopId shop, LocalDate today) {
        try {
            return Scores.of(estimates.scores(shop, today.minusDays(6), today));
        } catch (RuntimeException failed) {
            LOG.warn("How waits came out cannot be read", failed);
            return null;
        }
    }
}

package org.creneau.application.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.shop.ShopView;
import org.creneau.application.shop.Shops;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.AgeOut;
import org.creneau.domain.shop.Acceptance;
import org.creneau.domain.shop.Allowance;
import org.creneau.domain.shop.Arrangement;
import org.creneau.domain.shop.Delivery;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.OnlinePayment;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.PuttingAside;
import org.creneau.domain.shop.Reminders;
import org.creneau.domain.shop.SpecialDays;
import org.junit.jupiter.api.Test;

class WhenNobodySaidLeftTest {
    private static final QueueId HOUR = queue("hour");
    private static final QueueId QUARTER = queue("quarter");
    private static final Instant NOON = Instant.parse("2020-12-05T11:00:00Z");

    private final List<Command> sent = new ArrayList<>();
    private final List<Queues.Standing> standing = new ArrayList<>();
    private final Commands commands =
            issued -> {
                sent.add(issued.command());
                return new Outcome.Accepted(List.of(), 0);
            };
    private final WhenNobodySaidLeft automation =
            new WhenNobodySaidLeft(new Both(), new Some(), commands, () -> "id");

    @Test
    void aQueueIsLookedThroughAsSoonAsTheFirstHasBeenThereForAsLongAsTheShopSays() {
        stands(HOUR, 59);
        stands(QUARTER, 14);
        automation.run(NOON);
        assertThat(sent).isEmpty();

        stands(HOUR, 60);
        stands(QUARTER, 15);
        automation.run(NOON);
        assertThat(sent).containsExactly(new AgeOut(HOUR), new AgeOut(QUARTER));
    }

    @Test
    void whereNobodyIsInsideNothingIsAsked() {
        automation.run(NOON);
        assertThat(sent).isEmpty();
    }

    private void stands(QueueId queue, int minutes) {
        standing.add(new Queues.Standing(queue, NOON.minus(Duration.ofMinutes(minutes))));
    }

    private static QueueId queue(String shop) {
        return new QueueId(new ShopId(shop), LocalDate.parse("2020-12-05"));
    }

    private final class Some implements Queues {
        @Override
        public Optional<Integer> number(QueueId queue, String visit) {
            return Optional.empty();
        }

        @Override
        public QueueView of(QueueId queue) {
            return new QueueView(queue, List.of(), 0);
        }

        @Override
        public List<Standing> standing() {
            return standing;
        }
    }

    private static final class Both implements Shops {
        @Override
        public List<ShopView> all() {
            return List.of(
                    shop(HOUR, Arrangement.USUAL),
                    shop(
                            QUARTER,
                            new Arrangement(null, null, Duration.ofMinutes(15), Duration.ZERO)));
        }

        @Override
        public Optional<ShopView> find(ShopId shop) {
            return all().stream().filter(one -> one.id().equals(shop)).findFirst();
        }

        private static ShopView shop(QueueId queue, Arrangement arrangement) {
            return new ShopView(
                    queue.shop(),
                    new Profile(
                            "Shop", "books", "1 rue", "FR", ZoneId.of("Europe/Paris"), Door.INSIDE),
                    List.of(),
                    SpecialDays.NONE,
                    null,
                    null,
                    Allowance.USUAL,
                    new PuttingAside.NotOffered(),
                    Acceptance.AT_ONCE,
                    Delivery.NONE,
                    new OnlinePayment.NotOffered(),
                    arrangement,
                    Reminders.USUAL);
        }
    }
}

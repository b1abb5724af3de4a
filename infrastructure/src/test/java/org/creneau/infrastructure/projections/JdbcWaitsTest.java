package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.infrastructure.projections.Town.ANN;
import static org.creneau.infrastructure.projections.Town.BOOKS;
import static org.creneau.infrastructure.projections.Town.NOON;
import static org.creneau.infrastructure.projections.Town.SHOES;
import static org.creneau.infrastructure.projections.Town.slot;

import java.time.Duration;
import java.util.List;
import org.creneau.application.waiting.AwaitedWindows.Awaited;
import org.creneau.application.waiting.WaitView;
import org.creneau.application.waiting.WaitView.Line;
import org.creneau.application.waiting.WaitView.Told;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.WaitId;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.NoticeWay;
import org.creneau.domain.waiting.LeftBy;
import org.creneau.domain.waiting.WaitEvent.OfferTold;
import org.creneau.domain.waiting.WaitEvent.PlaceOffered;
import org.creneau.domain.waiting.WaitEvent.WaitAsked;
import org.creneau.domain.waiting.WaitEvent.WaitLeft;
import org.creneau.domain.waiting.Wished;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class JdbcWaitsTest {
    private static final SlotId THREE = slot(BOOKS, 15, 0);
    private static final SlotId FOUR = slot(BOOKS, 16, 0);
    private static final Contact CONTACT =
            new Contact(
                    PersonalText.of("Ann Lérable"),
                    PersonalText.of("+33639980000"),
                    PersonalText.of("a@exemple.fr"));
    private final Tables tables = new Tables();
    private final JdbcWaits waits =
            tables.with(new JdbcWaits(tables.database, tables.schemas, new ReversedTexts()));

    private static WaitAsked asked(String id, int pieces, SlotId... windows) {
        return new WaitAsked(
                BOOKS,
                new WaitId(id),
                List.of(windows),
                ANN,
                ANN,
                List.of(
                        new Wished(new ItemId("atlas"), new Quantity(pieces)),
                        new Wished(new ItemId("novel"), new Quantity(1))),
                CONTACT,
                NOON);
    }

    private static PlaceOffered offered(String id, SlotId slot) {
        return new PlaceOffered(
                BOOKS,
                new WaitId(id),
                List.of(slot),
                ANN,
                ANN,
                slot,
                NOON.plus(Duration.ofMinutes(20)),
                NOON);
    }

    private static OfferTold told(String id, NoticeWay way, boolean failed) {
        return new OfferTold(
                BOOKS, new WaitId(id), ANN, way, failed ? NotSent.NO_SERVER : null, NOON);
    }

    private WaitView find(String id) {
        return waits.find(BOOKS, new WaitId(id)).orElseThrow();
    }

    @Test
    void whoWaitsIsThereWithEverythingSheSaid() {
        tables.happened(asked("zoe", 2, THREE, FOUR));

        WaitView zoe = find("zoe");
        assertThat(zoe.windows()).containsExactly(THREE, FOUR);
        assertThat(zoe.contact()).isEqualTo(CONTACT);
        assertThat(zoe.basket()).isEqualTo(asked("zoe", 2, THREE).basket());
        assertThat(zoe.line()).isEqualTo(Line.IN);
        assertThat(zoe.offer()).isNull();
        assertThat(waits.find(SHOES, zoe.id())).isEmpty();
    }

    @Test
    void onlyThoseWhoWaitForTheSameAreAhead() {
        tables.happened(asked("zoe", 1, THREE), asked("bea", 1, FOUR), asked("ida", 1, THREE));
        tables.happened(asked("eve", 1, THREE, FOUR));

        assertThat(find("ida").ahead()).isEqualTo(1);
        assertThat(find("eve").ahead()).isEqualTo(3);
        tables.happened(offered("zoe", THREE));
        assertThat(find("ida").ahead()).isZero();
    }

    @Test
    void awaitedAreWindowsAheadWithTheSmallestOrderInLine() {
        tables.happened(asked("zoe", 4, THREE, FOUR), asked("bea", 1, FOUR));
        assertThat(waits.at(NOON)).containsExactly(new Awaited(THREE, 5), new Awaited(FOUR, 2));
        assertThat(waits.at(THREE.start())).containsExactly(new Awaited(FOUR, 2));

        tables.happened(
                offered("zoe", THREE),
                new WaitLeft(
                        BOOKS, new WaitId("bea"), List.of(FOUR), ANN, ANN, LeftBy.SHOPPER, NOON));
        assertThat(waits.at(NOON)).isEmpty();
        assertThat(find("bea").line()).isEqualTo(Line.LEFT);
    }

    @Test
    void whoeverNobodyHasToldIsToBeCalledAsLongAsTheOfferLasts() {
        tables.happened(asked("zoe", 1, THREE), offered("zoe", THREE));
        assertThat(find("zoe").isToBeCalled(NOON)).isTrue();
        assertThat(find("zoe").isToBeCalled(NOON.plus(Duration.ofMinutes(20)))).isFalse();
        assertThat(waits.standing(BOOKS, NOON)).hasSize(1);
        assertThat(waits.standing(BOOKS, NOON.plus(Duration.ofMinutes(20)))).isEmpty();

        tables.happened(told("zoe", NoticeWay.EMAIL, true));
        assertThat(find("zoe").isToBeCalled(NOON)).isTrue();
        tables.happened(told("zoe", NoticeWay.PHONE, false), told("zoe", NoticeWay.EMAIL, false));
        assertThat(find("zoe").offer())
                .extracting(WaitView.Offer::told)
                .isEqualTo(Told.BY_SOMEBODY);
        assertThat(find("zoe").isToBeCalled(NOON)).isFalse();
    }

    @Test
    void whoeverWaitedForWindowsOfASpanIsFoundWhateverBecameOfIt() {
        tables.happened(asked("zoe", 1, THREE, FOUR), asked("bea", 1, FOUR));
        tables.happened(offered("zoe", THREE));

        assertThat(waits.about(BOOKS, FOUR.start(), FOUR.start().plusSeconds(1)))
                .extracting(one -> one.id().value())
                .containsExactly("zoe", "bea");
        assertThat(waits.about(BOOKS, THREE.start(), FOUR.start())).hasSize(1);
        assertThat(waits.about(SHOES, THREE.start(), FOUR.start())).isEmpty();
    }

    @Test
    void noNameLiesInARowInClear() {
        tables.happened(asked("zoe", 1, THREE));

        String row =
                new JdbcTemplate(tables.database)
                        .queryForObject("select w::text from view_waits.waiting w", String.class);
        assertThat(row).doesNotContain("Lérable", "639980000", "exemple.fr");
    }
}

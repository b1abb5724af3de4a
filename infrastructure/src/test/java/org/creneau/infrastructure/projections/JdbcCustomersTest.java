package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.infrastructure.projections.Town.ANN;
import static org.creneau.infrastructure.projections.Town.BOOKS;
import static org.creneau.infrastructure.projections.Town.NOON;
import static org.creneau.infrastructure.projections.Town.SHOES;
import static org.creneau.infrastructure.projections.Town.placed;
import static org.creneau.infrastructure.projections.Town.slot;

import org.creneau.application.customer.CustomerView;
import org.creneau.application.customer.CustomerView.Consent;
import org.creneau.application.customer.Customers;
import org.creneau.domain.customer.CustomerEvent.ConsentTold;
import org.creneau.domain.customer.CustomerEvent.NoteWritten;
import org.creneau.domain.customer.Purpose;
import org.creneau.domain.customer.Word;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.Terms;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class JdbcCustomersTest {
    private static final SlotId THREE = slot(BOOKS, 15, 0);
    private final Tables tables = new Tables();
    private final JdbcCustomers customers =
            tables.with(new JdbcCustomers(tables.database, tables.schemas, new ReversedTexts()));

    @Test
    void whoOrdersBecomesACustomerWithWhatSheGaveLast() {
        var mail =
                new Contact(PersonalText.of("Ann Lérable"), null, PersonalText.of("a@exemple.fr"));
        tables.happened(placed(THREE, "o1"));
        tables.happened(
                placed(THREE, "o2", mail, new Terms.Obligation()),
                placed(THREE, "o3", mail, new Terms.Obligation()));

        CustomerView ann = customers.find(BOOKS, ANN).orElseThrow();
        assertThat(ann.contact())
                .isEqualTo(
                        new Contact(
                                PersonalText.of("Ann Lérable"),
                                PersonalText.of("+33639980000"),
                                PersonalText.of("a@exemple.fr")));
        assertThat(ann.orders()).isEqualTo(3);
        assertThat(ann.lastOrder()).isEqualTo(NOON);
        assertThat(ann.news()).isNull();
        assertThat(ann.note().or("gone")).isEmpty();
    }

    @Test
    void whatShePassesOverInALaterOrderStaysHoweverTheOrdersAreHandedIn() {
        var mail = new Contact(PersonalText.of("Ann"), null, PersonalText.of("a@exemple.fr"));
        tables.happened(placed(THREE, "o1", mail, new Terms.Obligation()), placed(THREE, "o2"));

        assertThat(customers.find(BOOKS, ANN).orElseThrow().contact().email())
                .isEqualTo(PersonalText.of("a@exemple.fr"));
    }

    @Test
    void theNewestNoteAndTheNewestWordCount() {
        tables.happened(
                placed(THREE, "o1"),
                note("Préfère le soir"),
                told(Word.GIVEN),
                note("Plutôt le matin"));
        assertThat(customers.find(BOOKS, ANN).orElseThrow().news())
                .isEqualTo(new Consent(Word.GIVEN, NOON, "WEB"));

        tables.happened(told(Word.WITHDRAWN), placed(THREE, "o2"));
        CustomerView ann = customers.find(BOOKS, ANN).orElseThrow();
        assertThat(ann.note()).isEqualTo(PersonalText.of("Plutôt le matin"));
        assertThat(ann.news()).isEqualTo(new Consent(Word.WITHDRAWN, NOON, "WEB"));
    }

    @Test
    void aNameIsFoundInAnySpelling() {
        tables.happened(placed(THREE, "o1"));
        for (String typed : new String[] {"ann", "ONYME ann", "Ônyme"}) {
            assertThat(customers.named(BOOKS, typed, 9)).as(typed).hasSize(1);
        }
        assertThat(customers.named(BOOKS, "Bob", 9)).isEmpty();
        assertThat(customers.latest(BOOKS, 9)).hasSize(1);
    }

    @Test
    void aPieceOfThemGoesOnBehindAPlaceWhoeverStandsThere() {
        tables.happened(placed(THREE, "o1"));
        var ann = customers.latest(BOOKS, 9).getFirst();
        var later = new Customers.Place(ann.lastOrder().plusSeconds(1), new SubjectId("zoe"));
        var before = new Customers.Place(ann.lastOrder(), new SubjectId("a"));
        var here = new Customers.Place(ann.lastOrder(), ann.subject());
        assertThat(customers.after(BOOKS, null, 9)).hasSize(1);
        assertThat(customers.after(BOOKS, later, 9)).hasSize(1);
        assertThat(customers.after(BOOKS, before, 9)).hasSize(1);
        assertThat(customers.after(BOOKS, here, 9)).isEmpty();
        assertThat(customers.after(SHOES, later, 9)).isEmpty();
    }

    @Test
    void whoExchangesOverTheCounterWithoutANameIsNoCustomerAndAnExchangeIsNoOrder() {
        SlotId counter = SlotId.overCounter(BOOKS, NOON);
        var nobody = new Contact(PersonalText.of(""), null, null);
        tables.happened(placed(counter, "o1", nobody, new Terms.Obligation()));
        assertThat(customers.find(BOOKS, ANN)).isEmpty();
        tables.happened(placed(THREE, "o2"), placed(counter, "o3"));
        assertThat(customers.find(BOOKS, ANN).orElseThrow().orders()).isEqualTo(1);
        var ida = new Contact(PersonalText.of("Ida"), null, null);
        tables.happened(placed(counter, "o4", ida, new Terms.Obligation()));
        assertThat(customers.latest(BOOKS, 9))
                .singleElement()
                .extracting(one -> one.contact().name().or(""))
                .isEqualTo("Ida");
    }

    @Test
    void anotherShopKnowsNothingOfHer() {
        tables.happened(placed(THREE, "o1"));
        assertThat(customers.find(SHOES, ANN)).isEmpty();
        assertThat(customers.named(SHOES, "Ann", 9)).isEmpty();
        assertThat(customers.latest(SHOES, 9)).isEmpty();
    }

    @Test
    void noPersonalTextLiesInARowInClear() {
        tables.happened(placed(THREE, "o1"), note("Préfère le soir"));
        String rows =
                new JdbcTemplate(tables.database)
                        .queryForObject(
                                "select string_agg(row_to_json(c)::text, ' ') from view_customers.customer c",
                                String.class);
        assertThat(rows).doesNotContain("Ann Onyme", "+33639980000", "Préfère");
    }

    private static NoteWritten note(String text) {
        return new NoteWritten(BOOKS, ANN, PersonalText.of(text), NOON);
    }

    private static ConsentTold told(Word word) {
        return new ConsentTold(BOOKS, ANN, Purpose.NEWS, word, NOON);
    }
}

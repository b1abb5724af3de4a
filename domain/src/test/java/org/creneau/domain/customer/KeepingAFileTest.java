package org.creneau.domain.customer;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.BOB;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.SHOP;

import org.creneau.domain.customer.CustomerEvent.ConsentTold;
import org.creneau.domain.customer.CustomerEvent.NoteWritten;
import org.creneau.domain.kernel.PersonalText;
import org.junit.jupiter.api.Test;

class KeepingAFileTest {
    private static final PersonalText EVENINGS = PersonalText.of("Préfère le soir");
    private static final NoteWritten NOTED = new NoteWritten(SHOP, ANN, EVENINGS, NOON);

    @Test
    void aNoteIsKeptAboutWhoHasOrdered() {
        given(placed()).when(new WriteNote(SHOP, ANN, EVENINGS)).then(NOTED);
    }

    @Test
    void aNewNoteTakesThePlaceOfTheOldOne() {
        var mornings = PersonalText.of("Plutôt le matin");
        given(placed(), NOTED)
                .when(new WriteNote(SHOP, ANN, mornings))
                .then(new NoteWritten(SHOP, ANN, mornings, NOON));
    }

    @Test
    void theSameNoteWrittenAgainIsNothingNew() {
        given(placed(), NOTED).when(new WriteNote(SHOP, ANN, EVENINGS)).thenNothing();
        given(placed()).when(new WriteNote(SHOP, ANN, PersonalText.of(""))).thenNothing();
    }

    @Test
    void aFirstNoIsWrittenDownSoThatNobodyAsksAgain() {
        given(placed()).when(news(Word.WITHDRAWN)).then(told(Word.WITHDRAWN));
        given(placed(), told(Word.WITHDRAWN)).when(news(Word.WITHDRAWN)).thenNothing();
    }

    @Test
    void consentIsToldWhereItChanges() {
        given(placed()).when(news(Word.GIVEN)).then(told(Word.GIVEN));
        given(placed(), told(Word.GIVEN)).when(news(Word.GIVEN)).thenNothing();
        given(placed(), told(Word.GIVEN)).when(news(Word.WITHDRAWN)).then(told(Word.WITHDRAWN));
        given(placed(), told(Word.GIVEN), told(Word.WITHDRAWN))
                .when(news(Word.GIVEN))
                .then(told(Word.GIVEN));
    }

    @Test
    void whoNeverOrderedHereHasNoFile() {
        given(placed())
                .when(new WriteNote(SHOP, BOB, EVENINGS))
                .refused(CustomerRefusal.UNKNOWN_CUSTOMER);
        given(placed())
                .when(new TellConsent(SHOP, BOB, Purpose.NEWS, Word.GIVEN))
                .refused(CustomerRefusal.UNKNOWN_CUSTOMER);
    }

    @Test
    void anotherShopsCustomerIsNoneOfOurs() {
        given(placed())
                .when(new WriteNote(OTHER_SHOP, ANN, EVENINGS))
                .refused(CustomerRefusal.UNKNOWN_CUSTOMER);
        given(placed())
                .when(new TellConsent(OTHER_SHOP, ANN, Purpose.NEWS, Word.GIVEN))
                .refused(CustomerRefusal.UNKNOWN_CUSTOMER);
    }

    private static TellConsent news(Word word) {
        return new TellConsent(SHOP, ANN, Purpose.NEWS, word);
    }

    private static ConsentTold told(Word word) {
        return new ConsentTold(SHOP, ANN, Purpose.NEWS, word, NOON);
    }
}

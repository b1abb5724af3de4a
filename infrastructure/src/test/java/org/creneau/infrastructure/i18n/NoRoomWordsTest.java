package org.creneau.infrastructure.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.Locale;
import org.creneau.domain.queue.LimitedBy;
import org.creneau.domain.queue.QueueRefusal.LimitReached;
import org.creneau.domain.queue.QueueRefusal.NotHerTurnNorRoom;
import org.creneau.domain.queue.QueueRefusal.PartyAboveLimit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/// Whoever is told that there is no room is told by which limit, for how many, how many have to leave, and when.
class NoRoomWordsTest {
    private static final LocalTime LATER = LocalTime.of(15, 11);
    private final Say say = new Say(texts());

    @AfterEach
    void noLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void twoHaveToLeaveForAPartyOfTwo() {
        LocaleContextHolder.setLocale(Locale.FRANCE);
        var full = new LimitReached(8, 8, 2, LimitedBy.OWN, LATER);
        assertThat(plain(say.refusal(full)))
                .isEqualTo(
                        "Cet appel n’est pas possible maintenant : 8 à l’intérieur ou appelés, 8 au"
                                + " plus (limite de la boutique, chaque personne compte). Il devrait y"
                                + " avoir de la place pour ce groupe, qui compte pour 2, vers 15 h 11.");
        assertThat(say.advice(full))
                .isEqualTo("Dès que 2 personnes sont sorties, appelez de nouveau.");
        assertThat(say.advice(new LimitReached(7, 8, 2, LimitedBy.OWN, LATER)))
                .isEqualTo("Dès qu’une personne est sortie, appelez de nouveau.");
        assertThat(say.advice(new LimitReached(1, 1, 1, LimitedBy.DOOR, LATER)))
                .isEqualTo("Dès que la porte est libre, appelez de nouveau.");
    }

    @Test
    void whoeverIsAloneIsNoParty() {
        LocaleContextHolder.setLocale(Locale.UK);
        assertThat(say.refusal(new LimitReached(7, 7, 1, LimitedBy.TEXT_OF_HOUSEHOLDS, LATER)))
                .isEqualTo(
                        "This call is not possible now: 7 inside or called, 7 at most (text in"
                                + " force, a household counts as 1). There should be room at about"
                                + " 15:11.");
        assertThat(say.refusal(new PartyAboveLimit(8, 12, 9, LimitedBy.OWN)))
                .isEqualTo(
                        "Party 12 counts as 9, and 8 at most may come in (limit of the shop, each"
                                + " person counts).");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | 2 groupes attendent avant ce numéro. Et il n’y a pas la place : avec lui, 9 à l’intérieur ou"
                        + " appelés, 8 au plus (limite de la boutique, chaque personne compte). Il devrait y avoir de"
                        + " la place pour lui vers 15 h 11.",
                "en | 2 parties wait before this number. And there is no room: with it, 9 inside or called, 8 at"
                        + " most (limit of the shop, each person counts). There should be room for it at about 15:11.",
                "nl | 2 groepen wachten vóór dit nummer. En er is geen plaats: met dit nummer 9 binnen of"
                        + " opgeroepen, hoogstens 8 (grens van de winkel, iedereen telt). Rond 15:11 zou er plaats"
                        + " voor moeten zijn.",
                "de | 2 Gruppen warten vor dieser Nummer. Und der Platz reicht nicht: mit ihr wären 9 drinnen oder"
                        + " aufgerufen, höchstens 8 (Grenze des Ladens, jeder zählt). Gegen 15:11 sollte Platz für"
                        + " sie sein."
            })
    void outOfTurnAndWithoutRoomTheMinuteIsToldInEachLanguage(String language, String said) {
        LocaleContextHolder.setLocale(Locale.of(language));
        assertThat(plain(say.refusal(new NotHerTurnNorRoom(2, 9, 8, LimitedBy.OWN, LATER))))
                .isEqualTo(said);
    }

    private static String plain(String said) {
        return said.replace('\u00a0', ' ');
    }

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setAlwaysUseMessageFormat(true);
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}

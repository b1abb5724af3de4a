package org.creneau.domain.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.SHOP;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.PartnerId;
import org.creneau.domain.partner.PartnerEvent.KeyGiven;
import org.creneau.domain.partner.PartnerEvent.KeyWithdrawn;
import org.creneau.domain.shop.ShopRefusal;
import org.junit.jupiter.api.Test;

class GivingKeysTest {
    private static final PartnerId MARKET = new PartnerId("market");
    private static final PartnerName NAME = new PartnerName("Place du marché");
    private static final KeyProof FIRST = new KeyProof("01".repeat(32));
    private static final KeyProof SECOND = new KeyProof("02".repeat(32));
    private static final KeyWithdrawn WITHDRAWN = new KeyWithdrawn(SHOP, MARKET, NAME, NOON);

    @Test
    void aPartnerIsGivenAKey() {
        given(opened()).when(give(FIRST)).then(has(FIRST));
    }

    @Test
    void theSameRequestSentAgainGivesNothingMore() {
        given(opened(), has(FIRST)).when(give(FIRST)).thenNothing();
    }

    @Test
    void anotherKeyTakesThePlaceOfTheFirst() {
        given(opened(), has(FIRST)).when(give(SECOND)).then(has(SECOND));
    }

    @Test
    void aKeyThatWasReplacedDoesNotComeBack() {
        given(opened(), has(FIRST), has(SECOND))
                .when(give(FIRST))
                .refused(PartnerRefusal.KEY_SPENT);
    }

    @Test
    void aKeyThatWasTakenBackDoesNotComeBack() {
        given(opened(), has(FIRST), WITHDRAWN).when(give(FIRST)).refused(PartnerRefusal.KEY_SPENT);
        given(opened(), has(FIRST), WITHDRAWN).when(give(SECOND)).then(has(SECOND));
    }

    @Test
    void oneRequestGivesOneKeyWithOneNameAndOnePower() {
        var renamed = new GiveKey(SHOP, MARKET, new PartnerName("Autre"), orders(), FIRST);
        var mightier = new GiveKey(SHOP, MARKET, NAME, Set.of(Scope.values()), FIRST);
        for (GiveKey other : List.of(renamed, mightier)) {
            given(opened(), has(FIRST))
                    .when(other)
                    .refused(PartnerRefusal.KEY_REPEATED_DIFFERENTLY);
        }
    }

    @Test
    void aShopLooksAfterTwentyKeysAndReplacesThemFreely() {
        given(openedWith(19)).when(give(FIRST)).then(has(FIRST));
        given(openedWith(20)).when(give(FIRST)).refused(PartnerRefusal.TOO_MANY_KEYS);
        var again = new GiveKey(SHOP, new PartnerId("p0"), NAME, orders(), SECOND);
        given(openedWith(20))
                .when(again)
                .then(
                        new KeyGiven(
                                SHOP, again.partner(), NAME, List.of(Scope.ORDER), SECOND, NOON));
    }

    @Test
    void aKeyTakenBackMakesRoomForAnother() {
        Event[] full =
                Stream.concat(
                                Stream.of(openedWith(20)),
                                Stream.of(new KeyWithdrawn(SHOP, new PartnerId("p0"), NAME, NOON)))
                        .toArray(Event[]::new);
        given(full).when(give(FIRST)).then(has(FIRST));
    }

    @Test
    void aKeyIsTakenBackOnce() {
        var take = new WithdrawKey(SHOP, MARKET);
        given(opened(), has(FIRST)).when(take).then(WITHDRAWN);
        given(opened(), has(FIRST), WITHDRAWN).when(take).thenNothing();
        given(opened()).when(take).refused(PartnerRefusal.UNKNOWN_PARTNER);
    }

    @Test
    void anotherShopHasKeysOfItsOwn() {
        given(opened(), has(FIRST))
                .when(new WithdrawKey(OTHER_SHOP, MARKET))
                .refused(PartnerRefusal.UNKNOWN_PARTNER);
        given().when(give(FIRST)).refused(ShopRefusal.UNKNOWN_SHOP);
    }

    @Test
    void aKeyOpensItsOwnShopForWhatItIsForUntilItIsTakenBack() {
        PartnerKey key = PartnerKey.of(List.of(has(FIRST))).orElseThrow();
        assertThat(key.opens(SHOP, Scope.READ)).isTrue();
        assertThat(key.opens(SHOP, Scope.ORDER)).isTrue();
        assertThat(key.opens(SHOP, Scope.CATALOGUE)).isFalse();
        assertThat(key.opens(OTHER_SHOP, Scope.ORDER)).isFalse();
        assertThat(key.opens(OTHER_SHOP, Scope.READ)).isFalse();
        PartnerKey taken = PartnerKey.of(List.of(has(FIRST), WITHDRAWN)).orElseThrow();
        assertThat(taken.opens(SHOP, Scope.READ)).isFalse();
        assertThat(taken.withdrawn()).contains(NOON);
    }

    @Test
    void aKeyOpensSomethingAndItsPartnerHasAName() {
        assertThatThrownBy(() -> new GiveKey(SHOP, MARKET, NAME, Set.of(), FIRST))
                .isInstanceOf(MalformedValue.class);
        for (String name : List.of("", "  ", "n".repeat(81))) {
            assertThatThrownBy(() -> new PartnerName(name)).isInstanceOf(MalformedValue.class);
        }
        for (String proof : List.of("", "01", "0G".repeat(32), "01".repeat(33))) {
            assertThatThrownBy(() -> new KeyProof(proof)).isInstanceOf(MalformedValue.class);
        }
    }

    @Test
    void aPartnerActsInItsOwnName() {
        assertThat(Actor.partner(MARKET).id()).isEqualTo("partner:market");
    }

    /// With so many keys given.
    private static Event[] openedWith(int keys) {
        return Stream.concat(
                        Stream.of(opened()),
                        IntStream.range(0, keys).mapToObj(n -> has(new PartnerId("p" + n), FIRST)))
                .toArray(Event[]::new);
    }

    private static GiveKey give(KeyProof proof) {
        return new GiveKey(SHOP, MARKET, NAME, orders(), proof);
    }

    private static Set<Scope> orders() {
        return Set.of(Scope.ORDER);
    }

    private static KeyGiven has(KeyProof proof) {
        return has(MARKET, proof);
    }

    private static KeyGiven has(PartnerId partner, KeyProof proof) {
        return new KeyGiven(SHOP, partner, NAME, List.of(Scope.ORDER), proof, NOON);
    }
}

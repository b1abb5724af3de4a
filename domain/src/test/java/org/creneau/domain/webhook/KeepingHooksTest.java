package org.creneau.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.SHOP;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HookId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.PartnerId;
import org.creneau.domain.shop.ShopRefusal;
import org.creneau.domain.webhook.HookCommand.ChangeHook;
import org.creneau.domain.webhook.HookCommand.PauseHook;
import org.creneau.domain.webhook.HookCommand.RegisterHook;
import org.creneau.domain.webhook.HookCommand.RemoveHook;
import org.creneau.domain.webhook.HookCommand.ResumeHook;
import org.creneau.domain.webhook.HookCommand.RotateHookSecret;
import org.creneau.domain.webhook.HookEvent.HookChanged;
import org.creneau.domain.webhook.HookEvent.HookPaused;
import org.creneau.domain.webhook.HookEvent.HookRegistered;
import org.creneau.domain.webhook.HookEvent.HookRemoved;
import org.creneau.domain.webhook.HookEvent.HookResumed;
import org.creneau.domain.webhook.HookEvent.HookSecretRotated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepingHooksTest {
    private static final HookId TILL = new HookId("till");
    private static final HookAddress ADDRESS = new HookAddress("https://till.example/creneau");
    private static final HookAddress ELSEWHERE = new HookAddress("https://till.example/other");
    private static final PublicType PLACED = new PublicType("order.placed");
    private static final PublicType READY = new PublicType("order.ready");
    private static final SecretId FIRST = new SecretId("01".repeat(16));
    private static final SecretId SECOND = new SecretId("02".repeat(16));
    private static final Duration DAY = Duration.ofDays(1);
    private static final HookRemoved REMOVED = new HookRemoved(SHOP, TILL, NOON);
    private static final HookSecretRotated ROTATED =
            new HookSecretRotated(SHOP, TILL, SECOND, NOON.plus(DAY), NOON);

    @Test
    void anAddressIsRegistered() {
        given(opened()).when(register(PLACED, READY)).then(registered(PLACED, READY));
        given().when(register(PLACED)).refused(ShopRefusal.UNKNOWN_SHOP);
    }

    @Test
    void theSameRequestSentAgainRegistersNothingMore() {
        given(opened(), registered(PLACED, READY)).when(register(READY, PLACED)).thenNothing();
    }

    @Test
    void oneRequestRegistersOneAddressForOneSetOfTypes() {
        given(opened(), registered(PLACED))
                .when(register(READY))
                .refused(HookRefusal.HOOK_REPEATED_DIFFERENTLY);
        given(opened(), registered(PLACED))
                .when(new RegisterHook(SHOP, TILL, null, ELSEWHERE, List.of(PLACED), FIRST))
                .refused(HookRefusal.HOOK_REPEATED_DIFFERENTLY);
        given(opened(), registered(PLACED), ROTATED)
                .when(register(PLACED))
                .refused(HookRefusal.HOOK_REPEATED_DIFFERENTLY);
    }

    @Test
    void whatWasRemovedDoesNotComeBackWithAnOldRequest() {
        given(opened(), registered(PLACED), REMOVED)
                .when(register(PLACED))
                .refused(HookRefusal.HOOK_REMOVED);
    }

    @Test
    void aShopLooksAfterTwentyAddresses() {
        given(openedWith(19)).when(register(PLACED)).then(registered(PLACED));
        given(openedWith(20)).when(register(PLACED)).refused(HookRefusal.TOO_MANY_HOOKS);
        given(
                        Stream.concat(
                                        Stream.of(openedWith(20)),
                                        Stream.of(new HookRemoved(SHOP, new HookId("h0"), NOON)))
                                .toArray(Event[]::new))
                .when(register(PLACED))
                .then(registered(PLACED));
    }

    @Test
    void addressAndTypesAreChanged() {
        var change = new ChangeHook(SHOP, TILL, ELSEWHERE, List.of(READY));
        var changed = new HookChanged(SHOP, TILL, ELSEWHERE, List.of(READY), NOON);
        given(opened(), registered(PLACED)).when(change).then(changed);
        given(opened(), registered(PLACED), changed).when(change).thenNothing();
    }

    @Test
    void bothSecretsSignForADay() {
        given(opened(), registered(PLACED)).when(rotate(SECOND)).then(ROTATED);
        Hook hook = Hook.of(List.of(registered(PLACED), ROTATED)).orElseThrow();
        assertThat(hook.signing(NOON.plus(DAY).minusNanos(1))).containsExactly(SECOND, FIRST);
        assertThat(hook.signing(NOON.plus(DAY))).containsExactly(SECOND);
    }

    @Test
    void aSecretThatWasReplacedDoesNotComeBack() {
        given(opened(), registered(PLACED), ROTATED)
                .when(rotate(FIRST))
                .refused(HookRefusal.SECRET_SPENT);
        given(opened(), registered(PLACED), ROTATED).when(rotate(SECOND)).thenNothing();
    }

    @Test
    void anAddressIsPausedForTheFirstReasonAndResumed() {
        var gone = new HookPaused(SHOP, TILL, PausedFor.GONE, NOON);
        var resumed = new HookResumed(SHOP, TILL, NOON);
        var resume = new ResumeHook(SHOP, TILL);
        given(opened(), registered(PLACED)).when(pause(PausedFor.GONE)).then(gone);
        given(opened(), registered(PLACED), gone).when(pause(PausedFor.ASKED)).thenNothing();
        given(opened(), registered(PLACED), gone).when(resume).then(resumed);
        given(opened(), registered(PLACED)).when(resume).thenNothing();
        given(opened(), registered(PLACED), gone, resumed)
                .when(pause(PausedFor.FAILING))
                .then(new HookPaused(SHOP, TILL, PausedFor.FAILING, NOON));
    }

    @Test
    void anAddressIsRemovedOnceAndNothingMoreIsDoneWithIt() {
        var remove = new RemoveHook(SHOP, TILL);
        given(opened(), registered(PLACED)).when(remove).then(REMOVED);
        given(opened(), registered(PLACED), REMOVED).when(remove).thenNothing();
        given(opened()).when(remove).refused(HookRefusal.UNKNOWN_HOOK);
        for (HookCommand later :
                List.of(rotate(SECOND), pause(PausedFor.ASKED), new ResumeHook(SHOP, TILL))) {
            given(opened(), registered(PLACED), REMOVED)
                    .when(later)
                    .refused(HookRefusal.UNKNOWN_HOOK);
        }
    }

    @Test
    void anotherShopHasAddressesOfItsOwn() {
        given(opened(), registered(PLACED))
                .when(new RemoveHook(OTHER_SHOP, TILL))
                .refused(HookRefusal.UNKNOWN_HOOK);
        given(opened(), registered(PLACED), REMOVED)
                .when(new RemoveHook(OTHER_SHOP, TILL))
                .refused(HookRefusal.UNKNOWN_HOOK);
    }

    @Test
    void aPartnersAddressIsKnownAsItsOwn() {
        var market = new PartnerId("market");
        var own = new RegisterHook(SHOP, TILL, market, ADDRESS, List.of(PLACED), FIRST);
        var event = new HookRegistered(SHOP, TILL, market, ADDRESS, List.of(PLACED), FIRST, NOON);
        given(opened()).when(own).then(event);
        assertThat(Hook.of(List.of(event)).orElseThrow().partner()).contains(market);
    }

    @Test
    void anAddressIsToldWhatItWantsUntilItIsRemoved() {
        Hook hook = Hook.of(List.of(registered(PLACED))).orElseThrow();
        assertThat(hook.wants(PLACED)).isTrue();
        assertThat(hook.wants(READY)).isFalse();
        Hook removed = Hook.of(List.of(registered(PLACED), REMOVED)).orElseThrow();
        assertThat(removed.wants(PLACED)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "till.example",
                "ftp://till.example/",
                "https:///nowhere",
                "https://ann:secret@till.example/",
                "https://till.example/#part",
                "https://till.example:65536/",
                "https://till..example/",
                "https://999.1.1.1/",
                "https://[::1]/",
                "https://0x7f.1/",
                "https://2130706433/",
                "https://till .example/"
            })
    void whatIsNoAddressIsNone(String text) {
        assertThatThrownBy(() -> new HookAddress(text)).isInstanceOf(MalformedValue.class);
    }

    @Test
    void anAddressIsOfFiniteLengthAndSaysWhetherItIsPrivate() {
        String longest = "https://till.example/" + "a".repeat(479);
        assertThat(new HookAddress(longest).isPrivate()).isTrue();
        assertThat(new HookAddress("http://till.example").isPrivate()).isFalse();
        assertThat(new HookAddress("https://192.0.2.255:8443/a?b=%20c").isPrivate()).isTrue();
        assertThat(new HookAddress("https://4.xn--caf-dma.example/").isPrivate()).isTrue();
        assertThatThrownBy(() -> new HookAddress(longest + "a")).isInstanceOf(MalformedValue.class);
    }

    @Test
    void typesAndSecretsHaveAForm() {
        for (String type : List.of("", "order", "Order.placed", "order.", "order.placed.twice")) {
            assertThatThrownBy(() -> new PublicType(type)).isInstanceOf(MalformedValue.class);
        }
        for (String secret : List.of("", "01", "0G".repeat(16))) {
            assertThatThrownBy(() -> new SecretId(secret)).isInstanceOf(MalformedValue.class);
        }
        assertThatThrownBy(() -> new ChangeHook(SHOP, TILL, ADDRESS, List.of()))
                .isInstanceOf(MalformedValue.class);
    }

    private static Event[] openedWith(int hooks) {
        return Stream.concat(
                        Stream.of(opened()),
                        IntStream.range(0, hooks)
                                .mapToObj(
                                        n ->
                                                new HookRegistered(
                                                        SHOP,
                                                        new HookId("h" + n),
                                                        null,
                                                        ADDRESS,
                                                        List.of(PLACED),
                                                        FIRST,
                                                        NOON)))
                .toArray(Event[]::new);
    }

    private static RegisterHook register(PublicType... types) {
        return new RegisterHook(SHOP, TILL, null, ADDRESS, List.of(types), FIRST);
    }

    private static HookRegistered registered(PublicType... types) {
        return new HookRegistered(SHOP, TILL, null, ADDRESS, List.of(types), FIRST, NOON);
    }

    private static RotateHookSecret rotate(SecretId secret) {
        return new RotateHookSecret(SHOP, TILL, secret);
    }

    private static PauseHook pause(PausedFor why) {
        return new PauseHook(SHOP, TILL, why);
    }
}

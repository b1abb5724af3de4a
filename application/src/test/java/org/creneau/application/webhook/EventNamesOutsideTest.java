package org.creneau.application.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.creneau.application.decisions.EventNames;
import org.creneau.application.decisions.EventNames.Named;
import org.junit.jupiter.api.Test;

/// Of each event somebody has decided whether it is told outside: whoever adds one gives it a public name in
/// [PublicEvents], or writes it down here.
class EventNamesOutsideTest {

    /// Whole families of which nobody outside is told.
    private static final Set<String> FAMILIES_INSIDE =
            Set.of(
                    "shop",
                    "partner",
                    "webhook",
                    "photo",
                    "appointment",
                    "slot",
                    "till",
                    "withdrawal",
                    "customer",
                    "queue",
                    "waiting");

    private static final Set<String> INSIDE =
            Set.of(
                    "catalogue.stock-counted",
                    "catalogue.counting-stopped",
                    "catalogue.pieces-received",
                    "catalogue.pieces-written-off",
                    "catalogue.pieces-promised",
                    "catalogue.pieces-given-back",
                    "catalogue.pieces-handed-over",
                    "catalogue.pieces-came-back",
                    "catalogue.pieces-brought-back",
                    "catalogue.photo-put-on",
                    "catalogue.photo-taken-off",
                    "order.acceptance-awaited",
                    "order.cancellation-explained",
                    "order.notice-asked",
                    "order.reminder-asked",
                    "order.notice-sent",
                    "order.notice-failed",
                    "order.letter-failed",
                    "order.article-missing",
                    "order.missing-answered",
                    "order.missing-told",
                    "returns.visit-kept",
                    "payment.cheque-announced",
                    "payment.cheque-received",
                    "payment.cheque-handed-back",
                    "payment.awaited",
                    "payment.awaited-again",
                    "payment.awaited-by-link",
                    "payment.awaited-no-more",
                    "payment.deposit-asked",
                    "payment.awaited-sooner",
                    "payment.link-given",
                    "payment.late-let-go",
                    "payment.opened",
                    "payment.captured",
                    "payment.refund-made");

    @Test
    void whatIsNotToldOutsideIsKeptInsideOnPurpose() {
        assertThat(EventNames.ALL.stream().filter(EventNamesOutsideTest::isTold).map(Named::name))
                .as("told outside")
                .hasSameSizeAs(PublicEvents.ALL)
                .noneMatch(EventNamesOutsideTest::isKeptInside);
        assertThat(EventNames.ALL.stream().filter(named -> !isTold(named)).map(Named::name))
                .as("neither told outside nor kept inside on purpose")
                .allMatch(EventNamesOutsideTest::isKeptInside)
                .containsAll(INSIDE);
    }

    private static boolean isTold(Named named) {
        return PublicEvents.of(named.type()).isPresent();
    }

    private static boolean isKeptInside(String name) {
        return INSIDE.contains(name)
                || FAMILIES_INSIDE.contains(name.substring(0, name.indexOf('.')));
    }
}

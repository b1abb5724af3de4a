package org.creneau.infrastructure.api;

import java.time.Instant;
import org.creneau.application.payment.Account;
import org.creneau.application.payment.online.Late;
import org.creneau.domain.payment.online.LateMoney;
import org.creneau.domain.shop.OnlinePayment;
import org.creneau.domain.shop.Taking;
import org.creneau.infrastructure.api.description.Needed;
import org.creneau.infrastructure.desk.PayingOnline.Answer;
import org.jspecify.annotations.Nullable;

/// Paying online, as it is asked for and answered.
final class OnlineJson {
    private OnlineJson() {}

    /// @param state in one word, as in the books of the order
    /// @param open what is still to be paid
    /// @param asked what of it she is asked for now: a part, where the shop asks for one first, and all of it otherwise
    /// @param awaitedUntil when the order is called off where nothing came; absent where it does not wait
    /// @param declined whether the bank said no the last time
    /// @param late what becomes of money that came after the order was called off for want of it; absent where none did
    record Payment(
            String state,
            Json.Amount open,
            Json.Amount asked,
            @Nullable Instant awaitedUntil,
            boolean declined,
            @Nullable LateMoney late,
            @Nullable Page page) {
        static Payment of(Account account, @Nullable Page page) {
            boolean waits = account.state() == Account.State.AWAITED_ONLINE;
            return new Payment(
                    account.state().name(),
                    Json.Amount.of(account.toPay()),
                    Json.Amount.of(account.toPayOnline()),
                    waits ? account.paying().awaited().orElse(null) : null,
                    account.paying().isDeclined(),
                    late(account.paying().late()),
                    page);
        }

        private static @Nullable LateMoney late(Late late) {
            return switch (late.state()) {
                case NONE, NOT_COME -> null;
                case TO_DECIDE, TAKEN_UP, LET_GO -> late.state();
            };
        }
    }

    /// @param address where the shopper pays, in her browser
    /// @param until when it closes, or soon after
    record Page(String address, Json.Amount amount, Instant until) {
        static Page of(Answer.Page page) {
            return new Page(page.page().toString(), Json.Amount.of(page.amount()), page.until());
        }
    }

    /// @param minutes how long an order waits for its money; usual where it is absent
    record Chosen(
            @Needed @Nullable Boolean offered, @Nullable Taking taking, @Nullable Integer minutes) {
        static Chosen of(OnlinePayment online) {
            return switch (online) {
                case OnlinePayment.NotOffered _ -> new Chosen(false, null, null);
                case OnlinePayment.Offered(var taking, var minutes) ->
                        new Chosen(true, taking, minutes);
            };
        }

        OnlinePayment online() {
            return Asked.required("payment-online", offered)
                    ? new OnlinePayment.Offered(
                            taking == null ? Taking.AT_ONCE : taking,
                            minutes == null ? OnlinePayment.Offered.USUAL_MINUTES : minutes)
                    : new OnlinePayment.NotOffered();
        }
    }
}

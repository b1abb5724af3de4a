package org.creneau.infrastructure.api;

import java.time.Instant;
import java.util.List;
import org.creneau.application.waiting.WaitView;
import org.creneau.domain.kernel.EmailAddress;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.NoticeWay;
import org.creneau.infrastructure.api.description.Needed;
import org.creneau.infrastructure.desk.Basket;
import org.creneau.infrastructure.desk.Customer;
import org.creneau.infrastructure.desk.Phones;
import org.creneau.infrastructure.desk.Waiting.Standing;
import org.creneau.infrastructure.desk.Waiting.Word;
import org.jspecify.annotations.Nullable;

/// Waiting for places as programs write and read it.
final class WaitJson {
    private WaitJson() {}

    /// @param windows any of which would do, of one schedule and one day
    /// @param email where the letter goes when a place is free; she looks at her page where it is absent
    record Wanted(
            @Needed @Nullable List<@Nullable String> windows,
            @Needed @Nullable List<Asked.@Nullable Line> lines,
            @Needed @Nullable String name,
            @Needed @Nullable String phone,
            @Nullable String email) {

        /// @throws MalformedValue of kind `slot` for a window of another shop
        List<SlotId> windowsOf(ShopId shop) {
            List<SlotId> all =
                    Asked.required("slot", windows).stream()
                            .map(window -> SlotId.parse(Asked.required("slot", window)))
                            .toList();
            if (all.isEmpty() || !all.stream().allMatch(slot -> slot.shop().equals(shop))) {
                throw new MalformedValue("slot");
            }
            return all;
        }

        Basket basket() {
            return Asked.basket(lines);
        }

        Customer customer(Phones phones, String country) {
            return new Customer(
                    Asked.checkedName(name),
                    phones.read(Asked.required("phone", phone), country),
                    email == null ? null : new EmailAddress(email));
        }
    }

    /// @param hold the token of the place that is held for her: an order takes it
    record Offer(String window, String hold, Instant until) {}

    /// For whoever has its token.
    ///
    /// @param ahead how many are before her; absent where she is not in line
    /// @param order the token of what she ordered
    record Wait(
            String token,
            Word state,
            List<String> windows,
            @Nullable Integer ahead,
            @Nullable Offer offer,
            @Nullable String order) {
        static Wait of(
                String token,
                WaitView wait,
                Standing standing,
                @Nullable Offer offer,
                @Nullable String order) {
            Integer ahead = standing instanceof Standing.InLine(var many) ? many : null;
            return new Wait(token, standing.word(), names(wait.windows()), ahead, offer, order);
        }
    }

    /// For the shop.
    ///
    /// @param offered the window in which a place is held for her
    /// @param until when the offer runs out
    /// @param toCall whether nothing says that she knows of it
    record WaitingCustomer(
            String id,
            Word state,
            List<String> windows,
            int pieces,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            Instant askedAt,
            @Nullable String offered,
            @Nullable Instant until,
            boolean toCall) {
        static WaitingCustomer of(WaitView wait, Standing standing, Instant now) {
            var place = standing.place();
            return new WaitingCustomer(
                    wait.id().value(),
                    standing.word(),
                    names(wait.windows()),
                    wait.pieces(),
                    Json.text(wait.contact().name()),
                    Json.text(wait.contact().phone()),
                    Json.text(wait.contact().email()),
                    wait.askedAt(),
                    place == null ? null : place.slot().toString(),
                    place == null ? null : place.until(),
                    place != null && wait.isToBeCalled(now));
        }
    }

    /// @param way PHONE or TEXT: somebody told her
    record Told(@Needed @Nullable NoticeWay way) {
        /// A letter is sent by the product, and nobody else's to tell.
        NoticeWay bySomebody() {
            if (way == null || way == NoticeWay.EMAIL) {
                throw new MalformedValue("notice-way");
            }
            return way;
        }
    }

    private static List<String> names(List<SlotId> windows) {
        return windows.stream().map(SlotId::toString).toList();
    }
}

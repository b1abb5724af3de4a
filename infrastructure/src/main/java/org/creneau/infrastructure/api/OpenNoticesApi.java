package org.creneau.infrastructure.api;

import java.time.Instant;
import java.util.List;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.Told;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.NoticeAbout;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.Unread;
import org.creneau.infrastructure.desk.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whom somebody of the shop has still to tell something, as no letter did.
@RestController
@RequestMapping(path = "/api/v1/shops/{shop}", produces = MediaType.APPLICATION_JSON_VALUE)
class OpenNoticesApi {
    private final Reading reading;
    private final Unread unread;
    private final Waiting waiting;
    private final Desk desk;

    OpenNoticesApi(Reading reading, Unread unread, Waiting waiting, Desk desk) {
        this.reading = reading;
        this.unread = unread;
        this.waiting = waiting;
        this.desk = desk;
    }

    /// @param letters that did not leave, or never were, and would be true still, the oldest first
    /// @param places that are offered to somebody who knows nothing of it
    record Open(List<Letter> letters, List<WaitJson.WaitingCustomer> places) {}

    /// @param order about which; that she was told is written down at its notices
    /// @param number what the order is called at the counter
    /// @param name absent where she was erased
    /// @param state why it did not leave: `ADDRESS_REFUSED`, `NO_SERVER` or `NOT_WRITTEN`; absent where none was written
    /// @param at when it did not, or when the shop did what she has to know
    record Letter(
            String order,
            String number,
            @Nullable String name,
            @Nullable String phone,
            NoticeAbout about,
            @Nullable String state,
            Instant at) {
        private static Letter of(Unread.Letter letter) {
            OrderView order = letter.order();
            Told.State failed = letter.notice().failed();
            return new Letter(
                    order.id().value(),
                    order.number(),
                    Json.text(order.contact().name()),
                    Json.text(order.contact().phone()),
                    letter.notice().about(),
                    failed == null ? null : failed.name(),
                    letter.notice().since());
        }
    }

    @GetMapping("/notices/open")
    @Offered(
            id = "listOpenNotices",
            says =
                    "Lists whom somebody of the shop has still to call: of whom no letter about her order or her"
                            + " money has left, and to whom a place is offered that nobody has told her of.",
            to = {"OWNER", "COUNTER"})
    Open open(@PathVariable ShopId shop) {
        reading.shop(shop);
        return new Open(
                unread.of(shop).stream().map(Letter::of).toList(),
                waiting.toBeCalled(shop).stream()
                        .map(
                                wait ->
                                        WaitJson.WaitingCustomer.of(
                                                wait, waiting.atAGlance(wait), desk.now()))
                        .toList());
    }
}

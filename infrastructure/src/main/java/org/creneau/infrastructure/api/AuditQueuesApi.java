package org.creneau.infrastructure.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creneau.application.audit.Calls;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.Ticket;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Occupancy;
import org.creneau.infrastructure.desk.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The queue of a day as it stood, from the log.
@RestController
@RequestMapping(path = "/api/v1/shops", produces = MediaType.APPLICATION_JSON_VALUE)
class AuditQueuesApi {
    private final Reading reading;
    private final Occupancy occupancy;
    private final Desk desk;

    AuditQueuesApi(Reading reading, Occupancy occupancy, Desk desk) {
        this.reading = reading;
        this.occupancy = occupancy;
        this.desk = desk;
    }

    /// @param at the instant of which it tells
    /// @param knownBy what was told later is left out; absent where nothing is
    /// @param limit how many might be inside, and under which text
    /// @param toldSince how much of what had happened was told only later
    /// @param calls how the line had been called, counted anew from the log
    /// @param tickets everybody who had come, in the order of their turns
    record Stood(
            LocalDate day,
            Instant at,
            @Nullable Instant knownBy,
            LimitJson limit,
            int toldSince,
            CallsJson calls,
            List<Standing> tickets) {}

    /// @param calls how often somebody was called
    /// @param insisted how many of them were more than might be, or not in their turn, as somebody insisted
    /// @param passed the numbers that a call passed over and named: too many by themselves, or without an order where the
    ///     text asked for one
    /// @param overtaken the numbers that were overtaken without a word
    /// @param withoutOrder the numbers that were called though they had no order, and the text asked for one
    /// @param counts how often somebody counted who was inside
    record CallsJson(
            int calls,
            int insisted,
            List<Integer> passed,
            List<Integer> overtaken,
            List<Integer> withoutOrder,
            int counts) {
        static CallsJson of(Calls calls) {
            return new CallsJson(
                    calls.calls(),
                    calls.insisted(),
                    calls.passed(),
                    calls.overtaken(),
                    calls.keptOut(),
                    calls.counts());
        }
    }

    /// @param since when she came to be there
    record Standing(
            int number,
            @Nullable String order,
            int people,
            boolean priority,
            Instant turn,
            Ticket.Where where,
            Instant since) {
        static Standing of(Ticket ticket) {
            OrderId order = ticket.order();
            return new Standing(
                    ticket.number(),
                    order == null ? null : order.value(),
                    ticket.party().people(),
                    ticket.priority(),
                    ticket.turn(),
                    ticket.where(),
                    ticket.since());
        }
    }

    /// @param at now where it is absent
    /// @param knownBy all that is known where it is absent
    @GetMapping("/{shop}/audit/queues/{day}")
    @Offered(
            id = "readQueueAsItStood",
            says =
                    "Reads the queue of a day as it stood at an instant, as far as it was known by another.",
            to = {"OWNER", "AUDITOR"})
    Stood queue(
            @PathVariable ShopId shop,
            @PathVariable LocalDate day,
            @RequestParam(required = false) @Nullable Instant at,
            @RequestParam(required = false) @Nullable Instant knownBy) {
        ShopView view = reading.shop(shop);
        Instant then = at == null ? desk.now() : at;
        Occupancy.Might might = occupancy.might(view, then);
        Occupancy.Stood stood =
                occupancy.stood(
                        view,
                        new QueueId(shop, day),
                        then,
                        knownBy == null ? Instant.MAX : knownBy);
        return new Stood(
                day,
                then,
                knownBy,
                LimitJson.of(view, might, stood.full()),
                stood.queue().toldSince(),
                CallsJson.of(stood.calls()),
                stood.queue().tickets().stream().map(Standing::of).toList());
    }
}

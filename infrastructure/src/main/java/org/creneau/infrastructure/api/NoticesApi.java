package org.creneau.infrastructure.api;

import org.creneau.application.decisions.Outcome;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.NoticeAbout;
import org.creneau.domain.order.NoticeWay;
import org.creneau.domain.order.RecordNotice;
import org.creneau.infrastructure.api.description.Needed;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.ReadyNotices;
import org.creneau.infrastructure.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Telling a shopper that her parcel waits for her, as often as it takes.
@RestController
@RequestMapping(path = "/api/v1/shops/{shop}", produces = MediaType.APPLICATION_JSON_VALUE)
class NoticesApi {
    private final Reading reading;
    private final Desk desk;
    private final ReadyNotices notices;
    private final Answers answers;

    NoticesApi(Reading reading, Desk desk, ReadyNotices notices, Answers answers) {
        this.reading = reading;
        this.desk = desk;
        this.notices = notices;
        this.answers = answers;
    }

    /// @param way EMAIL sends a letter; PHONE and TEXT write down that somebody told her
    /// @param about what she was told by PHONE or TEXT; that it is READY where nothing is said
    record NoticeWanted(@Needed @Nullable NoticeWay way, @Nullable NoticeAbout about) {
        NoticeAbout said() {
            return about == null ? NoticeAbout.READY : about;
        }
    }

    @PostMapping(path = "/orders/{order}/notices", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "tellThatItIsReady",
            says = "Sends a notice that the order is ready, or writes down that one was given.",
            answer = Json.Order.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> tell(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody NoticeWanted asked,
            Authentication who) {
        reading.order(shop, order);
        NoticeId notice = new NoticeId(Keys.order(shop, key).value());
        NoticeWay way = Asked.required("notice-way", asked.way());
        return switch (told(shop, order, notice, asked.said(), way, who)) {
            case Outcome.Accepted _ ->
                    ResponseEntity.ok(Json.Order.forStaff(reading.order(shop, order)));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }

    private Outcome told(
            ShopId shop,
            OrderId order,
            NoticeId notice,
            NoticeAbout about,
            NoticeWay way,
            Authentication who) {
        return switch (way) {
            case EMAIL -> notices.send(shop, order, notice, Staff.actor(who), Channel.API);
            case PHONE, TEXT ->
                    desk.send(
                            new RecordNotice(shop, order, notice, about, way),
                            Staff.actor(who),
                            Channel.API);
        };
    }
}

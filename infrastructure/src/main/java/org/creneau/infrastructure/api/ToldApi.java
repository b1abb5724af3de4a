package org.creneau.infrastructure.api;

import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.ToldLater;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.security.Staff;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What happened at the door while the line was down, told at once.
@RestController
@RequestMapping(
        path = "/api/v1/shops/{shop}/queue/told",
        produces = MediaType.APPLICATION_JSON_VALUE,
        consumes = MediaType.APPLICATION_JSON_VALUE)
class ToldApi {
    private final Reading reading;
    private final ToldLater later;
    private final Say say;

    ToldApi(Reading reading, ToldLater later, Say say) {
        this.reading = reading;
        this.later = later;
        this.say = say;
    }

    @PostMapping
    @Offered(
            id = "tellLater",
            says =
                    "Tells what happened at the door, each fact with its time: they are put in order, and one that"
                            + " is refused keeps no other back. Sent again, what is known is done.",
            to = {"OWNER", "COUNTER"})
    ToldJson.Answered tell(
            @PathVariable ShopId shop, @RequestBody ToldJson.Afternoon asked, Authentication who) {
        return new ToldJson.Answered(
                later.tell(reading.shop(shop), asked.told(), Staff.actor(who), Channel.API).stream()
                        .map(answer -> ToldJson.Answer.of(answer, say))
                        .toList());
    }
}

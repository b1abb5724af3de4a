package org.creneau.infrastructure.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.i18n.Say;
import org.springframework.stereotype.Component;

/// Until when something waits: an hour today, and a day with its hour after that.
@Component("deadlines")
public class DeadlineWords {
    private final Desk desk;
    private final Say say;

    DeadlineWords(Desk desk, Say say) {
        this.desk = desk;
        this.say = say;
    }

    public String of(Instant until, ZoneId zone) {
        return LocalDate.ofInstant(until, zone).equals(LocalDate.ofInstant(desk.now(), zone))
                ? say.time(until, zone)
                : say.text("payments.day", say.dayAndTime(until, zone));
    }
}

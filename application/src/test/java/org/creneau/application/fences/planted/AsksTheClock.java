package org.creneau.application.fences.planted;

import java.time.LocalDate;
import java.time.ZoneId;

public record AsksTheClock(ZoneId zone) {
    public LocalDate today() {
        return LocalDate.now(zone);
    }
}

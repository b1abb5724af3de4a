package org.creneau.infrastructure.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.creneau.domain.till.Sums;
import org.creneau.domain.till.TillEvent;
import org.creneau.domain.till.TillEvent.IdentityStated;
import org.creneau.domain.till.TillEvent.TillChosen;
import org.creneau.domain.till.TillEvent.TillClosed;
import org.creneau.domain.till.Turnover;
import org.creneau.infrastructure.i18n.Say;

/// What is said of a till in histories.
final class TillWords {
    private final Say say;

    TillWords(Say say) {
        this.say = say;
    }

    List<Object> figures(TillEvent event) {
        return switch (event) {
            case TillChosen chosen -> List.of(say.text("till." + chosen.till()));
            case IdentityStated stated ->
                    List.of(text(stated.identity().company()), text(stated.identity().vat()));
            case TillClosed closed ->
                    List.of(
                            String.valueOf(closed.number()),
                            say.text("till.span." + closed.span()),
                            days(closed.from(), closed.to()),
                            String.valueOf(closed.first()),
                            String.valueOf(closed.last()),
                            net(Sums.totals(closed.sums())),
                            closed.perpetual().stream()
                                    .map(this::ever)
                                    .collect(Collectors.joining(" ; ")));
        };
    }

    private static String text(Optional<?> number) {
        return number.map(Object::toString).orElse("—");
    }

    private String ever(Turnover all) {
        return say.text(
                "till.perpetual.three",
                say.money(all.taken()),
                say.money(all.givenBack()),
                say.money(all.corrected()),
                say.money(all.net()));
    }

    private String days(LocalDate from, LocalDate to) {
        return from.equals(to)
                ? say.text("till.days.one", say.shortDay(to))
                : say.text("till.days", say.shortDay(from), say.shortDay(to));
    }

    private String net(List<Turnover> totals) {
        return totals.stream()
                .map(total -> say.money(total.net()))
                .collect(Collectors.joining(", "));
    }
}

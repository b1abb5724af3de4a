package org.creneau.infrastructure.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.creneau.application.audit.Histories;
import org.creneau.application.bringing.ReturnRequestView;
import org.creneau.application.bringing.ReturnRequestView.State;
import org.creneau.application.bringing.ReturnRequests;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.Told;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnCalledOff;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.NoticeAbout;
import org.creneau.infrastructure.desk.BringingBack.Expected;
import org.springframework.stereotype.Component;

/// What the shop calls off of what people were to bring back, and whether they know of it.
@Component("calledOffReturns")
public final class CalledOffReturns {
    /// Whoever has not asked by then knows, as of other letters.
    private static final Duration ASKED_BY_THEN = Duration.ofDays(14);

    private final BringingBack bringing;
    private final ReturnRequests requests;
    private final Histories histories;
    private final MoneyLetters letters;
    private final Desk desk;

    CalledOffReturns(
            BringingBack bringing,
            ReturnRequests requests,
            Histories histories,
            MoneyLetters letters,
            Desk desk) {
        this.bringing = bringing;
        this.requests = requests;
        this.histories = histories;
        this.letters = letters;
        this.desk = desk;
    }

    /// By somebody of the shop; she is written to.
    public Outcome callOff(Expected expected, Actor staff, Channel channel) {
        return bringing.callOff(expected, CancelledBy.SHOP, staff, channel);
    }

    /// Whether a letter says it.
    public boolean isWritten(OrderView bought) {
        return letters.reaches(bought);
    }

    /// Whether somebody has still to tell her, since no letter can. Whoever was erased is not asked for.
    public boolean isToTell(OrderView bought) {
        return bought.contact().name() instanceof PersonalText.Known
                && !letters.reaches(bought)
                && requests.of(bought.slot().shop(), bought.id()).stream()
                        .filter(asked -> asked.state() == State.CALLED_OFF)
                        .flatMap(asked -> byShop(asked).stream())
                        .filter(at -> !at.isBefore(desk.now().minus(ASKED_BY_THEN)))
                        .anyMatch(
                                at ->
                                        bought.told().sent().stream()
                                                .noneMatch(one -> tells(one, at)));
    }

    private Optional<Instant> byShop(ReturnRequestView asked) {
        return histories.of(asked.id().tag(), Set.of(ReturnCalledOff.class)).stream()
                .map(entry -> (ReturnCalledOff) entry.recorded().event())
                .filter(off -> off.order().equals(asked.order()))
                .filter(off -> off.by() == CancelledBy.SHOP)
                .map(ReturnCalledOff::at)
                .findFirst();
    }

    private static boolean tells(Told.Notice one, Instant at) {
        return one.about() == NoticeAbout.RETURN_OFF && !one.at().isBefore(at);
    }
}

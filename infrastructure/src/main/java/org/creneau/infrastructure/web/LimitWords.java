package org.creneau.infrastructure.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.application.queue.Fullness;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.domain.queue.LimitedBy;
import org.creneau.domain.shop.Limit;
import org.creneau.infrastructure.desk.Limits;
import org.creneau.infrastructure.i18n.Say;
import org.springframework.stereotype.Component;

/// What is said of the limits of a shop, where more than one may hold.
@Component("limitWords")
public final class LimitWords {
    private final Limits limits;
    private final Say say;

    LimitWords(Limits limits, Say say) {
        this.limits = limits;
        this.say = say;
    }

    /// *limite de la boutique, chaque personne compte*
    public String by(LimitedBy limit) {
        return say.text("limited." + limit);
    }

    /// *Et 8 au plus : limite de la boutique, chaque personne compte*; empty where nothing holds besides.
    public String besides(Limit limit, Fullness full) {
        return full.besides(limit)
                .map(cap -> say.text("limit.besides", cap.people(), by(LimitedBy.of(cap))))
                .collect(Collectors.joining(" "));
    }

    /// *La limite : texte en vigueur, un foyer compte pour 1. Et 8 au plus …*
    public String which(Limit limit, Fullness full) {
        return say.text("limit.which", by(full.by()), besides(limit, full)).strip();
    }

    /// *Avec les appelés : 10 sur 8 (limite de la boutique, chaque personne compte) ; plus de place.* Empty where nobody is
    /// called, or nothing limits them.
    public String withCalled(LiveQueue.Seen seen) {
        List<Ticket> there =
                Stream.concat(seen.within().stream(), seen.called().stream())
                        .map(LiveQueue.Person::ticket)
                        .toList();
        Fullness full =
                Fullness.of(
                        limits.now(seen.shop()),
                        together -> there.stream().mapToInt(one -> one.heads(together)).sum());
        Integer allowed = full.allowed();
        Integer free = full.free();
        return seen.called().isEmpty() || allowed == null || free == null
                ? ""
                : say.text("queue.with-called", full.inside(), allowed, by(full.by()), free);
    }

    /// Where two limits hold that count differently, how each counts is said too.
    String why(String said, Limit limit, Fullness full) {
        String besides = besides(limit, full);
        return besides.isEmpty()
                ? said
                : say.text("limit.with-besides", said, say.text("counted." + full.by()), besides);
    }
}

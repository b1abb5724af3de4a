package org.creneau.infrastructure.desk;

import java.time.InstantSource;
import java.util.Optional;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.order.Notices.Letter;
import org.creneau.application.order.OrderView;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.ReportMissing;
import org.creneau.domain.order.ShortageEvent.ArticleMissing;
import org.creneau.domain.order.TellMissing;
import org.creneau.infrastructure.i18n.Say;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Asks shoppers by e-mail what is to be done where something is missing. Whoever's command it was that
/// said so sends the letter, once; what became of it is told by another. Nobody waits for the mail server:
/// the question stands on the page of the order, and without a letter the shop calls.
@Component
public final class MissingLetters {
    private static final Logger LOG = LoggerFactory.getLogger(MissingLetters.class);
    private static final Actor POST = Actor.system("notices");

    private final Desk desk;
    private final Commands commands;
    private final OutgoingMail mail;
    private final Reading reading;
    private final PublicLinks links;
    private final Draws draws;
    private final InstantSource clock;
    private final Say say;
    private final String pages;

    /// @param pages where the product is found from outside, for links in letters; they have none where it
    ///     is empty
    MissingLetters(
            Desk desk,
            Commands commands,
            OutgoingMail mail,
            Reading reading,
            PublicLinks links,
            Draws draws,
            InstantSource clock,
            Say say,
            @Value("${creneau.mail.pages:}") String pages) {
        this.desk = desk;
        this.commands = commands;
        this.mail = mail;
        this.reading = reading;
        this.links = links;
        this.draws = draws;
        this.clock = clock;
        this.say = say;
        this.pages = pages;
    }

    /// Whoever left an e-mail address is asked at once.
    public Outcome report(ReportMissing command, Actor actor, Channel channel) {
        Outcome outcome = desk.send(command, actor, channel);
        if (outcome instanceof Outcome.Accepted(var events, _) && mail.canSend()) {
            events.stream()
                    .filter(ArticleMissing.class::isInstance)
                    .map(ArticleMissing.class::cast)
                    .forEach(this::dispatch);
        }
        return outcome;
    }

    private void dispatch(ArticleMissing asked) {
        OrderView order = reading.order(asked.shop(), asked.order());
        if (order.contact().email() instanceof PersonalText.Known to) {
            Thread.ofVirtual().name("notice").start(() -> deliver(asked, order, to));
        }
    }

    private void deliver(ArticleMissing asked, OrderView order, PersonalText to) {
        Optional<NotSent> failed = mail.send(() -> letter(asked, order, to));
        var told = new TellMissing(asked.shop(), asked.order(), asked.missing(), failed);
        try {
            commands.send(Issued.first(draws.id(), told, clock.instant(), POST, Channel.SYSTEM));
        } catch (TemporarilyUnavailable e) {
            LOG.warn("Nobody was told what became of a letter", e);
        }
    }

    private Letter letter(ArticleMissing asked, OrderView order, PersonalText to) {
        ShopView shop = reading.shop(asked.shop());
        String name = shop.profile().name();
        String text = say.text("letter.missing", order.number(), name, what(asked, order));
        return new Letter(
                to,
                say.text("letter.missing.subject", order.number(), name),
                PersonalText.of(text + proposal(asked) + link(asked)));
    }

    private static String what(ArticleMissing asked, OrderView order) {
        return order.changes().missing().stream()
                .filter(each -> each.id().equals(asked.missing()))
                .map(each -> asked.pieces() + " × " + each.what().label("—"))
                .findFirst()
                .orElse("—");
    }

    private String proposal(ArticleMissing asked) {
        var instead = asked.instead();
        return instead == null
                ? ""
                : say.text(
                        "letter.missing.instead",
                        instead.goods().quantity().pieces() + " × " + instead.goods().label("—"),
                        say.money(instead.goods().total()));
    }

    private String link(ArticleMissing asked) {
        return pages.isEmpty()
                ? say.text("letter.missing.no-link")
                : say.text(
                        "letter.missing.link",
                        pages + "/commande/" + links.to(asked.shop(), asked.order()));
    }
}

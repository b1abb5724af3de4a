package org.creneau.infrastructure.desk;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.order.Notices;
import org.creneau.application.order.Notices.Letter;
import org.creneau.application.order.OrderView;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.AskNotice;
import org.creneau.domain.order.MarkReady;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.NoticeEvent.NoticeAsked;
import org.creneau.domain.order.OrderEvent.OrderReady;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.TellNotice;
import org.creneau.infrastructure.i18n.Say;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Tells shoppers by e-mail that their parcels wait for them. A letter is asked for by a command and sent
/// by whoever's command it was that counted; what became of it is told by another. Nobody waits for the mail
/// server: the page says that the letter is on its way.
///
/// A process that stops in between leaves a letter of which nobody knows whether it left. The page goes on
/// to say that it is on its way, since when, and offers to send another.
@Component
public final class ReadyNotices {
    private static final Logger LOG = LoggerFactory.getLogger(ReadyNotices.class);
    private static final Actor POST = Actor.system("notices");

    private final Desk desk;
    private final Commands commands;
    private final Notices notices;
    private final Reading reading;
    private final PublicLinks links;
    private final Draws draws;
    private final InstantSource clock;
    private final Say say;
    private final String pages;

    /// @param pages where the product is found from outside, for links in letters; they have none where it
    ///     is empty
    ReadyNotices(
            Desk desk,
            Commands commands,
            Notices notices,
            Reading reading,
            PublicLinks links,
            Draws draws,
            InstantSource clock,
            Say say,
            @Value("${creneau.mail.pages:}") String pages) {
        this.desk = desk;
        this.commands = commands;
        this.notices = notices;
        this.reading = reading;
        this.links = links;
        this.draws = draws;
        this.clock = clock;
        this.say = say;
        this.pages = pages;
    }

    public boolean canSend() {
        return notices.canSend();
    }

    /// Whoever left an e-mail address is told at once.
    public Outcome markReady(ShopId shop, OrderId order, Actor actor, Channel channel) {
        Outcome outcome = desk.send(new MarkReady(shop, order), actor, channel);
        if (outcome instanceof Outcome.Accepted(var events, _)
                && events.stream().anyMatch(OrderReady.class::isInstance)
                && canSend()
                && isAwaited(reading.order(shop, order))) {
            tryToSend(shop, order, actor, channel);
        }
        return outcome;
    }

    /// The parcel is ready, whether the letter can be asked for now or not.
    private void tryToSend(ShopId shop, OrderId order, Actor actor, Channel channel) {
        try {
            send(shop, order, new NoticeId(draws.id()), actor, channel);
        } catch (TemporarilyUnavailable e) {
            LOG.warn("A letter could not be asked for", e);
        }
    }

    /// Nobody comes for what is brought to her.
    private static boolean isAwaited(OrderView order) {
        return order.parcel() == null && order.contact().email() != null;
    }

    public Outcome send(ShopId shop, OrderId order, NoticeId notice, Actor actor, Channel channel) {
        if (!canSend()) {
            return new Outcome.Refused(OrderRefusal.NO_MAIL_SERVER);
        }
        Outcome outcome = desk.send(new AskNotice(shop, order, notice), actor, channel);
        if (outcome instanceof Outcome.Accepted(var events, _)) {
            events.stream()
                    .filter(NoticeAsked.class::isInstance)
                    .map(NoticeAsked.class::cast)
                    .forEach(this::dispatch);
        }
        return outcome;
    }

    private void dispatch(NoticeAsked asked) {
        Thread.ofVirtual().name("notice").start(() -> deliver(asked));
    }

    private void deliver(NoticeAsked asked) {
        LocaleContextHolder.setLocale(Locale.FRANCE);
        Optional<NotSent> failed = sent(asked);
        var told = new TellNotice(asked.shop(), asked.order(), asked.notice(), failed);
        try {
            commands.send(Issued.first(draws.id(), told, clock.instant(), POST, Channel.SYSTEM));
        } catch (TemporarilyUnavailable e) {
            LOG.warn("Nobody was told what became of a letter", e);
        }
    }

    /// Whatever goes wrong before the letter has left is told as a letter that did not leave: nobody else
    /// would hear of it.
    private Optional<NotSent> sent(NoticeAsked asked) {
        try {
            return notices.send(letter(asked));
        } catch (RuntimeException e) {
            LOG.error("A letter could not be written: {}", e.getClass().getName());
            return Optional.of(NotSent.NO_SERVER);
        }
    }

    private Letter letter(NoticeAsked asked) {
        ShopView shop = reading.shop(asked.shop());
        OrderView order = reading.order(asked.shop(), asked.order());
        String name = shop.profile().name();
        String text =
                say.text(
                        "letter.ready",
                        order.number(),
                        name,
                        shop.profile().address(),
                        say.dayAndTime(order.slot().start(), shop.profile().zone()));
        return new Letter(
                asked.to(),
                say.text("letter.ready.subject", order.number(), name),
                PersonalText.of(text + link(asked)));
    }

    private String link(NoticeAsked asked) {
        return pages.isEmpty()
                ? ""
                : say.text(
                        "letter.ready.link",
                        pages + "/commande/" + links.to(asked.shop(), asked.order()));
    }
}

package org.creneau.infrastructure.desk;

import org.creneau.application.decisions.Outcome;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.order.Notices.Letter;
import org.creneau.application.order.OrderView;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.AskNotice;
import org.creneau.domain.order.MarkReady;
import org.creneau.domain.order.NoticeEvent.NoticeAsked;
import org.creneau.domain.order.OrderEvent.OrderReady;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.infrastructure.i18n.Say;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
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

    private final Desk desk;
    private final NoticePost post;
    private final Reading reading;
    private final PublicLinks links;
    private final Draws draws;
    private final Say say;
    private final String pages;

    /// @param pages where the product is found from outside, for links in letters; they have none where it
    ///     is empty
    ReadyNotices(
            Desk desk,
            NoticePost post,
            Reading reading,
            PublicLinks links,
            Draws draws,
            Say say,
            @Value("${creneau.mail.pages:}") String pages) {
        this.desk = desk;
        this.post = post;
        this.reading = reading;
        this.links = links;
        this.draws = draws;
        this.say = say;
        this.pages = pages;
    }

    public boolean canSend() {
        return post.canSend();
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
        Thread.ofVirtual().name("notice").start(() -> post.deliver(asked, () -> letter(asked)));
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

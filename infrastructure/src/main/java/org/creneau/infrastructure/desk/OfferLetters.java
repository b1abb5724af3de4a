package org.creneau.infrastructure.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.creneau.application.audit.Histories;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.order.Notices.Letter;
import org.creneau.application.shop.ShopView;
import org.creneau.application.shop.Shops;
import org.creneau.application.waiting.Announcements;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.NoticeWay;
import org.creneau.domain.waiting.TellOffer;
import org.creneau.domain.waiting.WaitEvent.PlaceOffered;
import org.creneau.domain.waiting.WaitEvent.WaitAsked;
import org.creneau.infrastructure.i18n.Say;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Writes to whoever is offered a place and left an e-mail address. The offer itself is what is asked for first:
/// whoever's command made it sends the letter, and nobody else, so that there is one at most. Those without an
/// address see it on their page, and the shop is shown their number.
@Component("offers")
public final class OfferLetters implements Announcements {
    private static final Logger LOG = LoggerFactory.getLogger(OfferLetters.class);
    private static final Actor POST = Actor.system("notices");

    private final Commands commands;
    private final OutgoingMail mail;
    private final Histories histories;
    private final Shops shops;
    private final PublicLinks links;
    private final Draws draws;
    private final InstantSource clock;
    private final Say say;
    private final String pages;

    /// @param pages where the product is found from outside, for links in letters; they have none where it
    ///     is empty
    OfferLetters(
            Commands commands,
            OutgoingMail mail,
            Histories histories,
            Shops shops,
            PublicLinks links,
            Draws draws,
            InstantSource clock,
            Say say,
            @Value("${creneau.mail.pages:}") String pages) {
        this.commands = commands;
        this.mail = mail;
        this.histories = histories;
        this.shops = shops;
        this.links = links;
        this.draws = draws;
        this.clock = clock;
        this.say = say;
        this.pages = pages;
    }

    /// Whether anything can leave at all.
    public boolean canWrite() {
        return mail.canSend();
    }

    @Override
    public void announce(PlaceOffered offer) {
        if (mail.canSend()) {
            Thread.ofVirtual().name("offer").start(() -> write(offer));
        }
    }

    private void write(PlaceOffered offer) {
        try {
            address(offer).ifPresent(to -> tell(offer, mail.send(() -> letter(offer, to))));
        } catch (TemporarilyUnavailable e) {
            LOG.warn("Nobody was told what became of a letter", e);
        } catch (RuntimeException e) {
            LOG.error("An offer could not be told by letter: {}", e.getClass().getName());
        }
    }

    /// Asked of the log: a view may be a moment behind what was offered.
    private Optional<PersonalText> address(PlaceOffered offer) {
        return histories.of(offer.waiting().tag()).stream()
                .map(entry -> entry.recorded().event())
                .filter(WaitAsked.class::isInstance)
                .flatMap(
                        asked ->
                                Optional.ofNullable(((WaitAsked) asked).contact().email()).stream())
                .findFirst();
    }

    private void tell(PlaceOffered offer, Optional<NotSent> failed) {
        var told =
                new TellOffer(offer.shop(), offer.waiting(), NoticeWay.EMAIL, failed.orElse(null));
        Instant now = clock.instant();
        commands.send(Issued.first(draws.id(), told, now, POST, Channel.SYSTEM));
    }

    private Letter letter(PlaceOffered offer, PersonalText to) {
        ShopView shop = shops.find(offer.shop()).orElseThrow();
        ZoneId zone = shop.profile().zone();
        String when = say.dayAndTime(offer.slot().start(), zone);
        String text =
                say.text(
                        "letter.offer",
                        when,
                        shop.profile().name(),
                        shop.profile().address(),
                        say.dayAndTime(offer.until(), zone));
        return new Letter(
                to,
                say.text("letter.offer.subject", when, shop.profile().name()),
                PersonalText.of(text + link(offer)));
    }

    private String link(PlaceOffered offer) {
        return pages.isEmpty()
                ? ""
                : say.text(
                        "letter.offer.link",
                        pages + "/attente/" + links.to(offer.shop(), offer.waiting()));
    }
}

package org.creneau.infrastructure.desk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.TemporarilyUnavailable;
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
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.NoticeAbout;
import org.creneau.domain.order.TellLetter;
import org.creneau.infrastructure.i18n.Say;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Writes to whoever left an e-mail address what became of her money, or of her order. Nobody waits for the mail server;
/// what became of the letter is told, and of one that did not leave the shop is asked to tell her otherwise.
@Component
class MoneyLetters {
    private static final Logger LOG = LoggerFactory.getLogger(MoneyLetters.class);
    private static final Actor POST = Actor.system("notices");

    private final OutgoingMail mail;
    private final Commands commands;
    private final Reading reading;
    private final PublicLinks links;
    private final SeenFromOutside outside;
    private final Draws draws;
    private final InstantSource clock;
    private final Say say;

    MoneyLetters(
            OutgoingMail mail,
            Commands commands,
            Reading reading,
            PublicLinks links,
            SeenFromOutside outside,
            Draws draws,
            InstantSource clock,
            Say say) {
        this.mail = mail;
        this.commands = commands;
        this.reading = reading;
        this.links = links;
        this.outside = outside;
        this.draws = draws;
        this.clock = clock;
        this.say = say;
    }

    /// @param words the key of its text, and of its subject with `.subject` after it
    /// @param more what the text says after the number of the order and the name of the shop
    record Content(NoticeAbout about, String words, Function<ShopView, List<String>> more) {

        /// What the shop did is said of an appointment, or a visit, by that name; of money there is one text.
        private String words(OrderView hers) {
            return switch (about) {
                case CALLED_OFF, MOVED -> words + kind(hers);
                case READY, VISIT, PAYMENT, LATE, UNPAID, PAY_AGAIN, REFUND, RETURN_OFF -> words;
            };
        }

        private static String kind(OrderView hers) {
            if (hers.isAppointment()) {
                return ".appointment";
            }
            return hers.isVisit() ? ".visit" : "";
        }
    }

    /// Whether a letter reaches her.
    boolean reaches(OrderView hers) {
        return mail.canSend() && hers.contact().email() instanceof PersonalText.Known;
    }

    void write(ShopId shop, OrderId order, Content content) {
        if (mail.canSend()) {
            Thread.ofVirtual().name("notice").start(() -> deliver(shop, order, content));
        }
    }

    private void deliver(ShopId shop, OrderId order, Content content) {
        try {
            OrderView hers = reading.order(shop, order);
            if (hers.contact().email() instanceof PersonalText.Known to) {
                tell(hers, content.about(), mail.send(() -> letter(hers, to, content)));
            }
        } catch (TemporarilyUnavailable e) {
            LOG.warn("Nobody was told what became of a letter", e);
        } catch (RuntimeException e) {
            LOG.error("Nobody could be written to: {}", e.getClass().getName());
        }
    }

    private void tell(OrderView hers, NoticeAbout about, Optional<NotSent> failed) {
        var told =
                new TellLetter(
                        hers.slot().shop(), hers.id(), new NoticeId(draws.id()), about, failed);
        commands.send(Issued.first(draws.id(), told, clock.instant(), POST, Channel.SYSTEM));
    }

    private Letter letter(OrderView hers, PersonalText to, Content content) {
        ShopView shop = reading.shop(hers.slot().shop());
        String name = shop.profile().name();
        List<String> said = new ArrayList<>(List.of(hers.number(), name));
        said.addAll(content.more().apply(shop));
        String words = content.words(hers);
        String text = say.text(words, said.toArray());
        return new Letter(
                to,
                say.text(words + ".subject", hers.number(), name),
                PersonalText.of(text + link(hers)));
    }

    private String link(OrderView hers) {
        return outside.link("/commande/" + links.to(hers.slot().shop(), hers.id()))
                .map(address -> say.text("letter.unpaid.link", address))
                .orElse("");
    }
}

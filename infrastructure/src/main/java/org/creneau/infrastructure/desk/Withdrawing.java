package org.creneau.infrastructure.desk;

import java.time.InstantSource;
import java.util.Optional;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.order.Notices.Letter;
import org.creneau.application.order.OrderView;
import org.creneau.application.shop.ShopView;
import org.creneau.application.withdrawal.WithdrawalView;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.withdrawal.Agreed;
import org.creneau.domain.withdrawal.DeclareWithdrawal;
import org.creneau.domain.withdrawal.TellAcknowledgement;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;
import org.creneau.infrastructure.i18n.Say;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Takes somebody's word that she changed her mind, and acknowledges it by e-mail where she asked for that.
/// The letter leaves once, from whoever's command it was that counted; the page says the same as the letter,
/// and stays.
@Component
public final class Withdrawing {
    private static final Logger LOG = LoggerFactory.getLogger(Withdrawing.class);
    private static final Actor POST = Actor.system("notices");

    private final Desk desk;
    private final Commands commands;
    private final OutgoingMail mail;
    private final Reading reading;
    private final PublicLinks links;
    private final Acknowledgement acknowledgement;
    private final Draws draws;
    private final InstantSource clock;
    private final Say say;
    private final String pages;

    /// @param pages where the product is found from outside; letters have no links where it is empty
    Withdrawing(
            Desk desk,
            Commands commands,
            OutgoingMail mail,
            Reading reading,
            PublicLinks links,
            Acknowledgement acknowledgement,
            Draws draws,
            InstantSource clock,
            Say say,
            @Value("${creneau.mail.pages:}") String pages) {
        this.desk = desk;
        this.commands = commands;
        this.mail = mail;
        this.reading = reading;
        this.links = links;
        this.acknowledgement = acknowledgement;
        this.draws = draws;
        this.clock = clock;
        this.say = say;
        this.pages = pages;
    }

    /// Whether it makes sense to ask for an address.
    public boolean canSend() {
        return mail.canSend();
    }

    /// No letter is promised where none can be sent.
    public Outcome declare(DeclareWithdrawal command, Actor actor, Channel channel) {
        DeclareWithdrawal asked = asPlaced(canSend() ? command : command.withoutLetter());
        Outcome outcome = desk.send(asked, actor, channel);
        if (outcome instanceof Outcome.Accepted(var events, _)) {
            boolean off = events.stream().anyMatch(OrderCancelled.class::isInstance);
            events.stream()
                    .filter(WithdrawalDeclared.class::isInstance)
                    .map(WithdrawalDeclared.class::cast)
                    .forEach(declared -> dispatch(declared, channel, off));
        }
        return outcome;
    }

    /// How it was placed only the view knows.
    private DeclareWithdrawal asPlaced(DeclareWithdrawal command) {
        OrderView order = reading.order(command.shop(), command.order());
        return command.of(
                ChangesOfMind.isFaceToFace(order) ? Agreed.FACE_TO_FACE : Agreed.AT_A_DISTANCE);
    }

    private void dispatch(WithdrawalDeclared declared, Channel channel, boolean off) {
        PersonalText to = declared.to();
        if (to != null) {
            Thread.ofVirtual().name("notice").start(() -> deliver(declared, to, channel, off));
        }
    }

    private void deliver(
            WithdrawalDeclared declared, PersonalText to, Channel channel, boolean off) {
        Optional<NotSent> failed = mail.send(() -> letter(declared, to, channel, off));
        var told = new TellAcknowledgement(declared.shop(), declared.withdrawal(), failed);
        try {
            commands.send(Issued.first(draws.id(), told, clock.instant(), POST, Channel.SYSTEM));
        } catch (TemporarilyUnavailable e) {
            LOG.warn("Nobody was told what became of an acknowledgement", e);
        }
    }

    private Letter letter(
            WithdrawalDeclared declared, PersonalText to, Channel channel, boolean off) {
        ShopView shop = reading.shop(declared.shop());
        OrderView order = reading.order(declared.shop(), declared.order());
        String text = acknowledgement.text(shop, order, shown(declared, channel), off);
        return new Letter(
                to,
                say.text("withdrawal.letter.subject", order.number(), shop.profile().name()),
                PersonalText.of(text + link(declared)));
    }

    private static WithdrawalView shown(WithdrawalDeclared declared, Channel channel) {
        return new WithdrawalView(
                declared.withdrawal(),
                declared.order(),
                declared.lines(),
                declared.lastDay(),
                declared.refundBy(),
                declared.at(),
                channel.name(),
                null,
                WithdrawalView.Letter.ON_ITS_WAY);
    }

    private String link(WithdrawalDeclared declared) {
        return pages.isEmpty()
                ? ""
                : say.text(
                        "withdrawal.letter.link",
                        pages
                                + "/commande/"
                                + links.to(declared.shop(), declared.order())
                                + "/retractations/"
                                + declared.withdrawal());
    }
}

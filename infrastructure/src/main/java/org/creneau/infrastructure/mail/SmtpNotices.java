package org.creneau.infrastructure.mail;

import jakarta.mail.SendFailedException;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.application.order.Notices;
import org.creneau.domain.order.NotSent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/// Letters as plain text through one mail server. What it answers is not logged: it quotes addresses.
public final class SmtpNotices implements Notices {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpNotices.class);

    private final Optional<MailSender> sender;
    private final String from;

    /// @param sender absent where no mail server was configured
    /// @param from the address that letters come from
    public SmtpNotices(Optional<MailSender> sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public boolean canSend() {
        return sender.isPresent();
    }

    @Override
    public Optional<NotSent> send(Letter letter) {
        try {
            sender.orElseThrow().send(message(letter));
            return Optional.empty();
        } catch (MailParseException e) {
            return failed(e, NotSent.ADDRESS_REFUSED);
        } catch (MailSendException e) {
            return failed(e, isRefused(e) ? NotSent.ADDRESS_REFUSED : NotSent.NO_SERVER);
        } catch (MailException e) {
            return failed(e, NotSent.NO_SERVER);
        }
    }

    private SimpleMailMessage message(Letter letter) {
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(letter.to().or(""));
        message.setSubject(letter.subject());
        message.setText(letter.text().or(""));
        return message;
    }

    /// For good, and because of the address: a server that is busy, or does not like the sender, says
    /// nothing of her address.
    private static boolean isRefused(MailSendException e) {
        return Stream.of(e.getMessageExceptions()).anyMatch(SmtpNotices::isOfAddress);
    }

    private static boolean isOfAddress(Exception e) {
        return e instanceof SendFailedException failed
                && failed.getInvalidAddresses() != null
                && failed.getInvalidAddresses().length > 0;
    }

    private static Optional<NotSent> failed(MailException e, NotSent why) {
        LOG.warn("A letter did not leave: {} ({})", why, e.getClass().getSimpleName());
        return Optional.of(why);
    }
}

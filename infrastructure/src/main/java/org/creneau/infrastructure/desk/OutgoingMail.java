package org.creneau.infrastructure.desk;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.creneau.application.order.Notices;
import org.creneau.application.order.Notices.Letter;
import org.creneau.domain.order.NotSent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Writes letters and hands them to the mail server. They are in French, the language of the shops.
@Component
class OutgoingMail {
    private static final Logger LOG = LoggerFactory.getLogger(OutgoingMail.class);

    private final Notices notices;

    OutgoingMail(Notices notices) {
        this.notices = notices;
    }

    boolean canSend() {
        return notices.canSend();
    }

    /// Whatever goes wrong before the letter has left is an answer, too: nobody else would hear of it.
    ///
    /// @return why it did not leave; empty where it did
    Optional<NotSent> send(Supplier<Letter> letter) {
        LocaleContextHolder.setLocale(Locale.FRANCE);
        return written(letter)
                .map(this::handedOver)
                .orElseGet(() -> Optional.of(NotSent.NOT_WRITTEN));
    }

    private static Optional<Letter> written(Supplier<Letter> letter) {
        try {
            return Optional.of(letter.get());
        } catch (RuntimeException e) {
            LOG.error("A letter could not be written: {}", e.getClass().getName());
            return Optional.empty();
        }
    }

    private Optional<NotSent> handedOver(Letter letter) {
        try {
            return notices.send(letter);
        } catch (RuntimeException e) {
            LOG.error("A letter could not be handed over: {}", e.getClass().getName());
            return Optional.of(NotSent.NO_SERVER);
        }
    }
}

package org.creneau.infrastructure.desk;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.order.Notices;
import org.creneau.application.order.Notices.Letter;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.NoticeEvent;
import org.creneau.domain.order.TellNotice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Sends a letter that was asked for, and tells what became of it.
@Component
class NoticePost {
    private static final Logger LOG = LoggerFactory.getLogger(NoticePost.class);
    private static final Actor POST = Actor.system("notices");

    private final Commands commands;
    private final Notices notices;
    private final Draws draws;
    private final InstantSource clock;

    NoticePost(Commands commands, Notices notices, Draws draws, InstantSource clock) {
        this.commands = commands;
        this.notices = notices;
        this.draws = draws;
        this.clock = clock;
    }

    boolean canSend() {
        return notices.canSend();
    }

    /// Letters are in French, the language of the shops.
    ///
    /// @return why it did not leave; empty where it did
    Optional<NotSent> deliver(NoticeEvent asked, Supplier<Letter> letter) {
        LocaleContextHolder.setLocale(Locale.FRANCE);
        Optional<NotSent> failed = sent(letter);
        var told = new TellNotice(asked.shop(), asked.order(), asked.notice(), failed);
        try {
            commands.send(Issued.first(draws.id(), told, clock.instant(), POST, Channel.SYSTEM));
        } catch (TemporarilyUnavailable e) {
            LOG.warn("Nobody was told what became of a letter", e);
        }
        return failed;
    }

    /// Whatever goes wrong before the letter has left is told as a letter that did not leave: nobody else
    /// would hear of it.
    private Optional<NotSent> sent(Supplier<Letter> letter) {
        try {
            return notices.send(letter.get());
        } catch (RuntimeException e) {
            LOG.error("A letter could not be written: {}", e.getClass().getName());
            return Optional.of(NotSent.NO_SERVER);
        }
    }
}

package org.creneau.infrastructure.desk;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.order.Notices.Letter;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.NoticeEvent;
import org.creneau.domain.order.TellNotice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Sends a letter that was asked for, and tells what became of it.
@Component
class NoticePost {
    private static final Logger LOG = LoggerFactory.getLogger(NoticePost.class);
    private static final Actor POST = Actor.system("notices");

    private final Commands commands;
    private final OutgoingMail mail;
    private final Draws draws;
    private final InstantSource clock;

    NoticePost(Commands commands, OutgoingMail mail, Draws draws, InstantSource clock) {
        this.commands = commands;
        this.mail = mail;
        this.draws = draws;
        this.clock = clock;
    }

    boolean canSend() {
        return mail.canSend();
    }

    /// @return why it did not leave; empty where it did
    Optional<NotSent> deliver(NoticeEvent asked, Supplier<Letter> letter) {
        Optional<NotSent> failed = mail.send(letter);
        var told = new TellNotice(asked.shop(), asked.order(), asked.notice(), failed);
        try {
            commands.send(Issued.first(draws.id(), told, clock.instant(), POST, Channel.SYSTEM));
        } catch (TemporarilyUnavailable e) {
            LOG.warn("Nobody was told what became of a letter", e);
        }
        return failed;
    }
}

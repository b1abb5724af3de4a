package org.creneau.infrastructure.web.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Optional;
import org.creneau.application.order.Notices;
import org.creneau.domain.order.NotSent;
import org.creneau.infrastructure.mail.SmtpNotices;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// The town's mail server, a real one. A test may find the town without it, or the server away.
public final class TownPost implements Notices, AutoCloseable {
    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final Notices letters;
    private boolean setUp = true;

    TownPost() {
        server.start();
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        letters = new SmtpNotices(Optional.of(sender), "boutiques@exemple.fr");
    }

    @Override
    public boolean canSend() {
        return setUp;
    }

    /// Of addresses that begin with `refusee` it takes none.
    @Override
    public Optional<NotSent> send(Letter letter) {
        return letter.to().or("").startsWith("refusee")
                ? Optional.of(NotSent.ADDRESS_REFUSED)
                : letters.send(letter);
    }

    public void setUp(boolean there) {
        setUp = there;
    }

    public List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    @Override
    public void close() {
        server.stop();
    }
}

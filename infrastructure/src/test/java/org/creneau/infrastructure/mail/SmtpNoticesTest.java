package org.creneau.infrastructure.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Optional;
import org.creneau.application.order.Notices.Letter;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.order.NotSent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpNoticesTest {
    private static final Letter LETTER =
            new Letter(
                    PersonalText.of("anne@exemple.fr"),
                    "Votre commande A-17 est prête",
                    PersonalText.of("Bonjour, elle vous attend."));

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Test
    void aLetterArrivesAsItWasWritten() throws Exception {
        assertThat(to(SERVER.getSmtp().getPort()).send(LETTER)).isEmpty();

        assertThat(SERVER.getReceivedMessages())
                .singleElement()
                .satisfies(
                        mail -> {
                            assertThat(mail.getAllRecipients())
                                    .extracting(Object::toString)
                                    .containsExactly("anne@exemple.fr");
                            assertThat(mail.getFrom())
                                    .extracting(Object::toString)
                                    .containsExactly("boutiques@exemple.fr");
                            assertThat(mail.getSubject())
                                    .isEqualTo("Votre commande A-17 est prête");
                            assertThat(GreenMailUtil.getBody(mail)).contains("elle vous attend");
                        });
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidToBeAway() throws IOException {
        int nobody;
        try (var closed = new ServerSocket(0)) {
            nobody = closed.getLocalPort();
        }
        assertThat(to(nobody).send(LETTER)).contains(NotSent.NO_SERVER);
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        var odd = new Letter(PersonalText.of("anne@@exemple"), "Prête", PersonalText.of("Oui."));
        assertThat(to(SERVER.getSmtp().getPort()).send(odd)).contains(NotSent.ADDRESS_REFUSED);
    }

    @Test
    void withoutAServerNothingCanBeSent() {
        assertThat(new SmtpNotices(Optional.empty(), "boutiques@exemple.fr").canSend()).isFalse();
        assertThat(to(SERVER.getSmtp().getPort()).canSend()).isTrue();
    }

    private static SmtpNotices to(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new SmtpNotices(Optional.of(sender), "boutiques@exemple.fr");
    }
}

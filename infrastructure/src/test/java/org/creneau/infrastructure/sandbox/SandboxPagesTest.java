package org.creneau.infrastructure.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Duration;
import org.creneau.application.payment.online.PaymentService.Account;
import org.creneau.application.payment.online.PaymentService.Ask;
import org.creneau.application.payment.online.PaymentService.Capture;
import org.creneau.application.payment.online.PaymentService.Opened;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.online.Stage;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TownTest
class SandboxPagesTest {
    private static final Account BOOKS = new Account("librairie");
    private static final URI BACK = URI.create("http://localhost/commande/abc/paiement");

    @Autowired MockMvcTester mvc;
    @Autowired StoppedClock clock;
    @Autowired SandboxPayments sandbox;

    @Test
    void thePageSaysThatNothingOfItIsRealAndLetsChooseACard() {
        String page = opened("page-1").page().getPath();
        assertThat(mvc.get().uri(page))
                .hasStatusOk()
                .bodyText()
                .contains("aucune vraie carte, aucun argent", "Librairie du Passage", "12,90")
                .contains("0000 0000 0000 0001", "demande un code envoyé au téléphone")
                .doesNotContain("??sandbox");
        assertThat(mvc.get().uri(page + "?lang=en"))
                .bodyText()
                .contains("no real card, no money", "€12.90");
    }

    @Test
    void whoPaysGoesBackToWhereSheCameFrom() {
        var opened = opened("page-2");
        assertThat(sent(opened.page().getPath(), "carte", TestCard.ACCEPTED.number()))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl(BACK.toString());
        assertThat(sandbox.look(BOOKS, opened.payment()).stage()).isEqualTo(Stage.CAPTURED);
        assertThat(mvc.get().uri(opened.page().getPath())).bodyText().contains("C’est payé");
    }

    @Test
    void aCardThatIsRefusedLeavesThePageOpenForAnother() {
        String page = opened("page-3").page().getPath();
        for (int card = 1; card < Charge.MOST_REFUSALS; card++) {
            assertThat(sent(page, "carte", TestCard.DECLINED.number()))
                    .hasStatus(HttpStatus.SEE_OTHER)
                    .hasRedirectedUrl(page);
            assertThat(mvc.get().uri(page)).bodyText().contains("La banque a refusé cette carte");
        }
        sent(page, "carte", TestCard.DECLINED.number());
        assertThat(mvc.get().uri(page))
                .bodyText()
                .contains("a refusé trois fois", BACK.toString())
                .doesNotContain("0000 0000");
    }

    @Test
    void whoseBankAsksTypesTheCodeThatThePageShows() {
        var opened = opened("page-4");
        String page = opened.page().getPath();
        sent(page, "carte", TestCard.STRONG.number());
        String code = code(page);

        assertThat(sent(page + "/code", "code", code.equals("000000") ? "1" : "000000"))
                .hasRedirectedUrl(page);
        assertThat(mvc.get().uri(page)).bodyText().contains("Ce n’est pas le bon code");
        assertThat(sent(page + "/code", "code", " " + code + " "))
                .hasRedirectedUrl(BACK.toString());
    }

    @Test
    void whoCannotGiveTheCodeChoosesAnotherCard() {
        String page = opened("page-5").page().getPath();
        sent(page, "carte", TestCard.STRONG.number());
        assertThat(sent(page + "/renoncement", "rien", "")).hasRedirectedUrl(page);
        assertThat(mvc.get().uri(page)).bodyText().contains("Choisissez une autre carte");
    }

    @Test
    void aPageThatWasLeftAloneIsClosed() {
        var opened = opened("page-6");
        sandbox.cancel(BOOKS, opened.payment());
        assertThat(mvc.get().uri(opened.page().getPath()))
                .hasStatusOk()
                .bodyText()
                .contains("Ce paiement est fermé");
        assertThat(sent(opened.page().getPath(), "carte", TestCard.ACCEPTED.number()))
                .hasRedirectedUrl(opened.page().getPath());
    }

    @Test
    void aNumberThatIsNoTestCardIsNotTaken() {
        String page = opened("page-7").page().getPath();
        assertThat(sent(page, "carte", "4970 1000 0000 0003"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(sent(page, "other", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void anAddressThatWasNeverGivenOutIsNowhere() {
        assertThat(mvc.get().uri("/bac-a-sable/paiements/sbx_nobody"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .headers()
                .hasHeaderSatisfying(
                        HttpHeaders.CONTENT_TYPE,
                        type -> assertThat(type.getFirst()).startsWith("text/html"));
        assertThat(mvc.get().uri("/bac-a-sable/paiements/..%20"))
                .matches(result -> result.getResponse().getStatus() >= 400);
    }

    private Opened opened(String payment) {
        return sandbox.open(
                new Ask(
                        BOOKS,
                        new PaymentId(payment),
                        Money.euros(1_290),
                        "Librairie du Passage",
                        Capture.AT_ONCE,
                        BACK,
                        clock.instant().plus(Duration.ofDays(30))));
    }

    private String code(String page) {
        try {
            return mvc.get()
                    .uri(page)
                    .exchange()
                    .getResponse()
                    .getContentAsString()
                    .replaceAll("(?s).*Code ([0-9]{6}) pour payer.*", "$1");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult sent(String address, String name, String value) {
        return mvc.post().uri(address).param(name, value).with(csrf()).exchange();
    }
}

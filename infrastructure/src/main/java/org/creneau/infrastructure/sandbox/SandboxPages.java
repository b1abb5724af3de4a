package org.creneau.infrastructure.sandbox;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.sandbox.Progress.Asked;
import org.creneau.infrastructure.sandbox.Progress.Declined;
import org.creneau.infrastructure.sandbox.Progress.Ended;
import org.creneau.infrastructure.sandbox.Progress.Kept;
import org.creneau.infrastructure.sandbox.Progress.Open;
import org.creneau.infrastructure.sandbox.Progress.Taken;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page of the sandbox on which somebody pays, as on the page of a real service: for whoever has its address.
/// Where she has paid, or nothing can come of it any more, her browser goes back to where it came from.
@Controller
@ConditionalOnBooleanProperty("creneau.sandbox.enabled")
public class SandboxPages {
    private static final String PAYMENTS = "/bac-a-sable/paiements/";

    private final Sandbox sandbox;

    SandboxPages(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    static String of(ServiceReference payment) {
        return PAYMENTS + payment;
    }

    /// What the page is about now.
    public enum Step {
        CARD,
        CODE,
        PAID,
        DECLINED,
        CLOSED
    }

    /// @param cards to choose from
    /// @param code that was sent to her telephone, which is this page
    /// @param wrong whether a wrong code was typed before
    /// @param refused whether a card was refused before
    public record Page(
            String action,
            String shown,
            Money amount,
            URI back,
            Step step,
            List<TestCard> cards,
            @Nullable String code,
            boolean wrong,
            boolean refused) {}

    @GetMapping("/bac-a-sable/paiements/{payment}")
    ModelAndView page(@PathVariable ServiceReference payment) {
        return new ModelAndView("sandbox", "page", page(find(payment)));
    }

    @PostMapping("/bac-a-sable/paiements/{payment}")
    ResponseEntity<Void> pay(
            @PathVariable ServiceReference payment,
            @RequestParam(name = "carte", required = false) @Nullable String number) {
        TestCard card =
                Optional.ofNullable(number)
                        .flatMap(TestCard::find)
                        .orElseThrow(() -> new MalformedValue("test-card"));
        Charge charge = find(payment);
        return onward(
                sandbox.books()
                        .change(
                                charge.account(),
                                payment,
                                (it, now) -> it.pays(card, Sandbox.code(), now)));
    }

    @PostMapping("/bac-a-sable/paiements/{payment}/code")
    ResponseEntity<Void> confirm(
            @PathVariable ServiceReference payment, @RequestParam("code") String code) {
        Charge charge = find(payment);
        return onward(
                sandbox.books()
                        .change(
                                charge.account(),
                                payment,
                                (it, now) -> it.confirms(code.strip(), now)));
    }

    @PostMapping("/bac-a-sable/paiements/{payment}/renoncement")
    ResponseEntity<Void> giveUp(@PathVariable ServiceReference payment) {
        Charge charge = find(payment);
        return onward(sandbox.books().change(charge.account(), payment, (it, _) -> it.givesUp()));
    }

    private Charge find(ServiceReference payment) {
        return sandbox.books().find(payment).orElseThrow(() -> new NotFound("sandbox-payment"));
    }

    private static ResponseEntity<Void> onward(Charge charge) {
        URI next =
                switch (charge.progress()) {
                    case Open _, Asked _, Declined _, Ended _ -> URI.create(of(charge.reference()));
                    case Kept _, Taken _ -> charge.back();
                };
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(next).build();
    }

    private static Page page(Charge charge) {
        return switch (charge.progress()) {
            case Open(int refusals) -> page(charge, Step.CARD, null, false, refusals > 0);
            case Asked(_, var code, int wrong, _) ->
                    page(charge, Step.CODE, code, wrong > 0, false);
            case Kept _, Taken _ -> page(charge, Step.PAID, null, false, false);
            case Declined _ -> page(charge, Step.DECLINED, null, false, false);
            case Ended _ -> page(charge, Step.CLOSED, null, false, false);
        };
    }

    private static Page page(
            Charge charge, Step step, @Nullable String code, boolean wrong, boolean refused) {
        return new Page(
                of(charge.reference()),
                charge.shown(),
                charge.amount(),
                charge.back(),
                step,
                Arrays.asList(TestCard.values()),
                code,
                wrong,
                refused);
    }
}

package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creneau.application.audit.Histories.Entry;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.PartnerId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.partner.PartnerKey;
import org.creneau.domain.partner.PartnerName;
import org.creneau.domain.partner.Scope;
import org.creneau.infrastructure.desk.Draws;
import org.creneau.infrastructure.desk.Partners;
import org.creneau.infrastructure.desk.Partners.Answer;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where a shop's owner lets programs of others in and out again.
///
/// A key is shown on the page that answers the form, which no browser keeps and no address leads back to.
@Controller
@RequestMapping("/boutique/{shop}/reglages/partenaires")
class PartnerPages {
    private static final String FORM = "partenaire";
    private final Partners partners;
    private final Reading reading;
    private final Draws draws;
    private final Say say;

    PartnerPages(Partners partners, Reading reading, Draws draws, Say say) {
        this.partners = partners;
        this.reading = reading;
        this.draws = draws;
        this.say = say;
    }

    /// @param request a new name for the next request of each form
    /// @param fresh the key that was just made
    record Shown(
            ShopView shop,
            List<PartnerKey> keys,
            Map<PartnerId, Instant> uses,
            List<Entry> history,
            String request,
            List<Scope> offered,
            TypedForm typed,
            @Nullable Fresh fresh,
            @Nullable String done,
            @Nullable Alert alert) {}

    record Fresh(String name, String word) {
        /// Says nothing of the key.
        @Override
        public String toString() {
            return name;
        }
    }

    @GetMapping
    ModelAndView all(
            @PathVariable ShopId shop,
            @RequestParam(name = "fait", required = false) @Nullable String done) {
        String text = "retrait".equals(done) ? say.text("partners.done.retrait") : null;
        return page(shop, TypedForm.NONE, null, text, null, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView give(
            @PathVariable ShopId shop,
            @RequestParam("demande") String key,
            @RequestParam(name = "nom", defaultValue = "") String name,
            HttpServletRequest request,
            Authentication who) {
        TypedForm typed = TypedForm.of(FORM, request);
        reading.shop(shop);
        try {
            var asked = new Partners.Request(key, Staff.actor(who), Channel.WEB);
            return answered(
                    shop, typed, partners.give(shop, new PartnerName(name), scopes(typed), asked));
        } catch (MalformedValue e) {
            String kind = e.kind().equals("name") ? "partner-name" : e.kind();
            Alert alert = Alert.of(say, "malformed." + kind);
            return page(shop, typed, null, null, alert, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static Set<Scope> scopes(TypedForm typed) {
        Set<Scope> scopes = EnumSet.of(Scope.READ);
        for (Scope scope : Scope.values()) {
            if (typed.fields().containsKey("permet-" + scope)) {
                scopes.add(scope);
            }
        }
        return scopes;
    }

    @PostMapping("/{partner}/renouvellement")
    ModelAndView renew(
            @PathVariable ShopId shop,
            @PathVariable PartnerId partner,
            @RequestParam("demande") String key,
            Authentication who) {
        var request = new Partners.Request(key, Staff.actor(who), Channel.WEB);
        return answered(shop, TypedForm.NONE, partners.renew(shop, partner, request));
    }

    @PostMapping("/{partner}/retrait")
    ModelAndView withdraw(
            @PathVariable ShopId shop, @PathVariable PartnerId partner, Authentication who) {
        partners.find(shop, partner);
        return switch (partners.withdraw(shop, partner, Staff.actor(who), Channel.WEB)) {
            case Outcome.Accepted _ ->
                    Redirects.to("/boutique/" + shop + "/reglages/partenaires?fait=retrait");
            case Outcome.Refused(var reason) ->
                    page(
                            shop,
                            TypedForm.NONE,
                            null,
                            null,
                            Alert.of(say, reason),
                            HttpStatus.CONFLICT);
        };
    }

    private ModelAndView answered(ShopId shop, TypedForm typed, Answer answer) {
        return switch (answer) {
            case Answer.Given(var key, var code) ->
                    page(
                            shop,
                            TypedForm.NONE,
                            new Fresh(key.name().value(), code.word()),
                            null,
                            null,
                            HttpStatus.OK);
            case Answer.Refused(var reason) ->
                    page(shop, typed, null, null, Alert.of(say, reason), HttpStatus.CONFLICT);
        };
    }

    private ModelAndView page(
            ShopId shop,
            TypedForm typed,
            @Nullable Fresh fresh,
            @Nullable String done,
            @Nullable Alert alert,
            HttpStatus status) {
        Shown shown =
                new Shown(
                        reading.shop(shop),
                        partners.of(shop),
                        partners.lastUses(shop),
                        partners.history(shop).reversed(),
                        draws.id(),
                        List.of(Scope.ORDER, Scope.CATALOGUE),
                        typed,
                        fresh,
                        done,
                        alert);
        ModelAndView page = new ModelAndView("staff/partners", "page", shown);
        page.setStatus(status);
        return page;
    }
}

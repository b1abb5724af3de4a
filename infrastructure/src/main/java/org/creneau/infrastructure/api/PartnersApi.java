package org.creneau.infrastructure.api;

import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creneau.application.decisions.Outcome;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.PartnerId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.partner.PartnerKey;
import org.creneau.domain.partner.PartnerName;
import org.creneau.domain.partner.Scope;
import org.creneau.infrastructure.api.description.Needed;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Partners;
import org.creneau.infrastructure.desk.Partners.Answer;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The keys that a shop's owner gives to partners, and takes back.
@RestController
@RequestMapping(
        path = "/api/v1/shops/{shop}/settings/partners",
        produces = MediaType.APPLICATION_JSON_VALUE)
class PartnersApi {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final String KEY = "Idempotency-Key";
    private final Partners partners;
    private final Reading reading;
    private final Answers answers;

    PartnersApi(Partners partners, Reading reading, Answers answers) {
        this.partners = partners;
        this.reading = reading;
        this.answers = answers;
    }

    /// @param name of a firm or a program: it is kept in clear
    /// @param scopes `READ`, `ORDER`, `CATALOGUE`
    record NewPartner(
            @Needed @Nullable String name, @Needed @Nullable List<@Nullable Scope> scopes) {
        Set<Scope> checkedScopes() {
            Set<Scope> all = EnumSet.noneOf(Scope.class);
            Asked.required("scope", scopes).forEach(one -> all.add(Asked.required("scope", one)));
            return all;
        }
    }

    /// @param key to be sent as a bearer's; only whoever asked for it under the same Idempotency-Key is
    ///     answered with it again, as long as it opens anything
    record PartnerWithKey(Partner partner, String key) {
        /// Says nothing of the key.
        @Override
        public String toString() {
            return partner.toString();
        }
    }

    /// @param withdrawn absent as long as its key opens anything
    /// @param lastUsed to the minute; absent where it never was
    record Partner(
            String id,
            String name,
            List<Scope> scopes,
            Instant given,
            @Nullable Instant withdrawn,
            @Nullable Instant lastUsed) {
        static Partner of(PartnerKey key, Map<PartnerId, Instant> uses) {
            return new Partner(
                    key.partner().value(),
                    key.name().value(),
                    key.scopes(),
                    key.given(),
                    key.withdrawn().orElse(null),
                    uses.get(key.partner()));
        }
    }

    @GetMapping
    @Offered(id = "listPartners", says = "Lists whom a shop has given keys.", to = "OWNER")
    List<Partner> all(@PathVariable ShopId shop) {
        reading.shop(shop);
        Map<PartnerId, Instant> uses = partners.lastUses(shop);
        return partners.of(shop).stream().map(key -> Partner.of(key, uses)).toList();
    }

    @PostMapping(consumes = JSON)
    @Offered(
            id = "givePartnerKey",
            says = "Gives a partner a key, which is shown in the answer and nowhere else.",
            status = 201,
            answer = PartnerWithKey.class,
            to = "OWNER")
    ResponseEntity<Object> give(
            @PathVariable ShopId shop,
            @RequestHeader(KEY) String key,
            @RequestBody NewPartner asked,
            Authentication who) {
        var name = new PartnerName(Asked.required("name", asked.name()));
        var request = new Partners.Request(key, Staff.actor(who), Channel.API);
        return switch (partners.give(shop, name, asked.checkedScopes(), request)) {
            case Answer.Given given ->
                    ResponseEntity.created(
                                    URI.create("/api/v1/shops/" + shop + "/settings/partners"))
                            .body(withKey(given));
            case Answer.Refused(var reason) -> answers.refused(reason);
        };
    }

    @PostMapping(path = "/{partner}/renewal", consumes = JSON)
    @Offered(
            id = "renewPartnerKey",
            says = "Gives a partner another key; the one before opens nothing any more.",
            answer = PartnerWithKey.class,
            to = "OWNER")
    ResponseEntity<Object> renew(
            @PathVariable ShopId shop,
            @PathVariable PartnerId partner,
            @RequestHeader(KEY) String key,
            Authentication who) {
        var request = new Partners.Request(key, Staff.actor(who), Channel.API);
        return switch (partners.renew(shop, partner, request)) {
            case Answer.Given given -> ResponseEntity.status(HttpStatus.OK).body(withKey(given));
            case Answer.Refused(var reason) -> answers.refused(reason);
        };
    }

    @DeleteMapping("/{partner}")
    @Offered(
            id = "withdrawPartnerKey",
            says = "Takes a partner's key back, at once.",
            status = 204,
            to = "OWNER")
    ResponseEntity<Object> withdraw(
            @PathVariable ShopId shop, @PathVariable PartnerId partner, Authentication who) {
        partners.find(shop, partner);
        return switch (partners.withdraw(shop, partner, Staff.actor(who), Channel.API)) {
            case Outcome.Accepted _ -> ResponseEntity.noContent().build();
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }

    private PartnerWithKey withKey(Answer.Given given) {
        var uses = partners.lastUses(given.key().shop());
        return new PartnerWithKey(Partner.of(given.key(), uses), given.code().word());
    }
}

package org.creneau.infrastructure.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.creneau.application.audit.Histories;
import org.creneau.application.audit.Histories.Entry;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.partner.KeyUses;
import org.creneau.application.partner.PartnerCode;
import org.creneau.application.partner.PartnerSecrets;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.PartnerId;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.Tag;
import org.creneau.domain.partner.GiveKey;
import org.creneau.domain.partner.KeyProof;
import org.creneau.domain.partner.PartnerEvent;
import org.creneau.domain.partner.PartnerKey;
import org.creneau.domain.partner.PartnerName;
import org.creneau.domain.partner.Scope;
import org.creneau.domain.partner.WithdrawKey;
import org.springframework.stereotype.Component;

/// The keys of partners: given, taken back, and looked at whenever somebody comes with one.
///
/// They are read from the log itself and from no view, so that a key taken back opens nothing from the
/// moment that is recorded, on every node.
@Component
public final class Partners {
    private static final KeyProof NONE = new KeyProof("00".repeat(32));
    private final Desk desk;
    private final Histories histories;
    private final PartnerSecrets secrets;
    private final KeyUses uses;

    Partners(Desk desk, Histories histories, PartnerSecrets secrets, KeyUses uses) {
        this.desk = desk;
        this.histories = histories;
        this.secrets = secrets;
        this.uses = uses;
    }

    /// Who asks for a key.
    ///
    /// @param key names the request: sent again under it, it gives the same key
    public record Request(String key, Actor owner, Channel channel) {
        public Request {
            Keys.check(key);
        }
    }

    /// What came of asking for a key.
    public sealed interface Answer {
        /// @param code to be shown once
        record Given(PartnerKey key, PartnerCode code) implements Answer {}

        record Refused(Reason reason) implements Answer {}
    }

    /// The key that a word opens with, and that it was used now. A wrong secret takes as long to be found out
    /// as a nearly right one, and a partner whom nobody knows as long as one who has none.
    public Optional<PartnerKey> opened(String word) {
        return PartnerCode.read(word).flatMap(this::known);
    }

    private Optional<PartnerKey> known(PartnerCode code) {
        Optional<PartnerKey> key = find(code.partner());
        boolean same =
                MessageDigest.isEqual(
                        bytes(secrets.proof(code)), bytes(key.map(PartnerKey::proof).orElse(NONE)));
        Optional<PartnerKey> open = key.filter(found -> same && found.isOpen());
        open.ifPresent(found -> uses.used(found.shop(), found.partner(), desk.now()));
        return open;
    }

    private static byte[] bytes(KeyProof proof) {
        return proof.value().getBytes(StandardCharsets.US_ASCII);
    }

    private Optional<PartnerKey> find(PartnerId partner) {
        return PartnerKey.of(events(partner.tag()));
    }

    /// @throws NotFound for a partner of another shop
    public PartnerKey find(ShopId shop, PartnerId partner) {
        return find(partner)
                .filter(key -> key.shop().equals(shop))
                .orElseThrow(() -> new NotFound("partner"));
    }

    /// What the shop calls whoever acted; empty where it was no partner.
    public Optional<PartnerName> name(PartnerId partner) {
        return find(partner).map(PartnerKey::name);
    }

    /// All that the shop ever gave one, those with a key first.
    public List<PartnerKey> of(ShopId shop) {
        Map<PartnerId, List<PartnerEvent>> byPartner = new LinkedHashMap<>();
        events(PartnerEvent.ofShop(shop))
                .forEach(
                        event ->
                                byPartner
                                        .computeIfAbsent(event.partner(), _ -> new ArrayList<>())
                                        .add(event));
        return byPartner.values().stream()
                .flatMap(events -> PartnerKey.of(events).stream())
                .sorted(Comparator.comparing(key -> !key.isOpen()))
                .toList();
    }

    public Map<PartnerId, Instant> lastUses(ShopId shop) {
        return uses.last(shop);
    }

    /// What was done with keys of the shop, oldest first.
    public List<Entry> history(ShopId shop) {
        return histories.of(PartnerEvent.ofShop(shop));
    }

    public Answer give(ShopId shop, PartnerName name, Set<Scope> scopes, Request request) {
        PartnerId partner = Keys.partner(shop, request.key());
        return give(shop, partner, name, scopes, request);
    }

    /// Another key for the same partner; the one before opens nothing any more.
    public Answer renew(ShopId shop, PartnerId partner, Request request) {
        PartnerKey key = find(shop, partner);
        return give(shop, partner, key.name(), Set.copyOf(key.scopes()), request);
    }

    private Answer give(
            ShopId shop, PartnerId partner, PartnerName name, Set<Scope> scopes, Request request) {
        PartnerCode code = secrets.make(shop, partner, request.key());
        var command = new GiveKey(shop, partner, name, scopes, secrets.proof(code));
        return switch (desk.send(command, request.owner(), request.channel())) {
            case Outcome.Accepted _ -> new Answer.Given(find(shop, partner), code);
            case Outcome.Refused(var reason) -> new Answer.Refused(reason);
        };
    }

    public Outcome withdraw(ShopId shop, PartnerId partner, Actor owner, Channel channel) {
        return desk.send(new WithdrawKey(shop, partner), owner, channel);
    }

    private List<PartnerEvent> events(Tag tag) {
        return histories.of(tag).stream()
                .map(entry -> entry.recorded().event())
                .filter(PartnerEvent.class::isInstance)
                .map(PartnerEvent.class::cast)
                .toList();
    }
}

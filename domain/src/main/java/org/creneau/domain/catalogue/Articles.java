package org.creneau.domain.catalogue;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.catalogue.StockEvent.PiecesBroughtBack;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Criterion;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// Some articles of one shop: how each is offered and how many there are, asked in one question for each
/// article. Whether its pieces are counted costs no question more.
public record Articles(ShopId shop, PMap<ItemId, Article> heardOf) {

    public static Fold<Articles> of(ShopId shop, Collection<ItemId> items) {
        if (items.isEmpty()) {
            return Fold.known(new Articles(shop, HashTreePMap.empty()));
        }
        Set<Criterion> each =
                items.stream()
                        .map(item -> Set.of(CatalogueEvent.tag(shop, item)))
                        .map(tag -> new Criterion(tag, Article.SAID))
                        .collect(Collectors.toSet());
        return Fold.of(
                CatalogueEvent.class,
                new Boundary(each),
                new Articles(shop, HashTreePMap.empty()),
                Articles::after);
    }

    private Articles after(CatalogueEvent event) {
        return new Articles(shop, heardOf.plus(event.item(), of(event.item()).after(event)));
    }

    private Article of(ItemId item) {
        return heardOf.getOrDefault(item, Article.UNHEARD_OF);
    }

    /// How an article is offered now; empty where it is not for sale.
    public Optional<ItemListed> forSale(ItemId item) {
        return of(item).offer() instanceof Offer.ForSale(var as)
                ? Optional.of(as)
                : Optional.empty();
    }

    /// Why these pieces cannot be sold; empty where they can.
    public Optional<Reason> refusal(SequencedMap<ItemId, Integer> wanted) {
        return wanted.keySet().stream().anyMatch(item -> forSale(item).isEmpty())
                ? Optional.of(CatalogueRefusal.UNKNOWN_ITEM)
                : wanted.entrySet().stream().flatMap(this::shortage).findFirst();
    }

    private Stream<Reason> shortage(Map.Entry<ItemId, Integer> wanted) {
        return of(wanted.getKey()).stock() instanceof Stock.Counted counted
                        && counted.left() < wanted.getValue()
                ? forSale(wanted.getKey()).stream()
                        .map(as -> new OutOfStock(as.item(), as.label(), counted.left()))
                : Stream.empty();
    }

    /// Why these articles cannot be ready by then; empty where they can. The one that takes longest is
    /// named.
    ///
    /// @param by when the window begins
    public Optional<Reason> lateness(Collection<ItemId> wanted, Instant by, Instant at) {
        return wanted.stream()
                .flatMap(item -> forSale(item).stream())
                .filter(as -> as.details().preparation().isPositive())
                .max(Comparator.comparing(as -> as.details().preparation()))
                .filter(as -> at.plus(as.details().preparation()).isAfter(by))
                .map(as -> new TakesLonger(as.item(), as.label(), as.details().preparation()));
    }

    /// Why these articles cannot be put aside for somebody who promises nothing; empty where they can.
    public Optional<Reason> notForTrying(Collection<ItemId> wanted) {
        return wanted.stream()
                .flatMap(item -> forSale(item).stream())
                .filter(as -> as.details().withdrawal() != Withdrawal.POSSIBLE)
                .<Reason>map(_ -> CatalogueRefusal.NOT_FOR_TRYING)
                .findFirst();
    }

    /// Why these articles are not taken back where nobody knows who bought them; empty where they are. What is
    /// sold no more says nothing of it.
    public Optional<Reason> neverTakenBack(Collection<ItemId> brought) {
        return brought.stream()
                .flatMap(item -> forSale(item).stream())
                .filter(as -> as.details().withdrawal().isNever())
                .<Reason>map(as -> new NotTakenBack(as.item(), as.label()))
                .findFirst();
    }

    /// Whether the shop offers it, or did.
    public boolean wasEverForSale(ItemId item) {
        return !(of(item).offer() instanceof Offer.Never);
    }

    /// For which it is sold, or was last; empty where it never was.
    public Optional<Money> price(ItemId item) {
        return switch (of(item).offer()) {
            case Offer.ForSale(var as) -> Optional.of(as.price());
            case Offer.Withdrawn(var as) -> Optional.of(as.price());
            case Offer.Never _ -> Optional.empty();
        };
    }

    /// What is to be written down of counted articles when an order takes these pieces.
    public List<StockEvent> promised(Map<ItemId, Integer> wanted, OrderId order, Instant at) {
        return counted(wanted)
                .<StockEvent>map(
                        each -> new PiecesPromised(shop, each.getKey(), order, each.getValue(), at))
                .toList();
    }

    /// What is to be written down of counted articles when these pieces come back.
    public List<StockEvent> broughtBack(Map<ItemId, Integer> pieces, ReturnId goods, Instant at) {
        return counted(pieces)
                .<StockEvent>map(
                        each ->
                                new PiecesBroughtBack(
                                        shop, each.getKey(), goods, each.getValue(), at))
                .toList();
    }

    public boolean isCounted(ItemId item) {
        return of(item).stock() instanceof Stock.Counted;
    }

    private Stream<Map.Entry<ItemId, Integer>> counted(Map<ItemId, Integer> pieces) {
        return pieces.entrySet().stream().filter(each -> isCounted(each.getKey()));
    }
}

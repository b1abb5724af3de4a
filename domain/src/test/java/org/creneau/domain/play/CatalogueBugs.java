package org.creneau.domain.play;

import java.util.stream.Stream;
import org.creneau.domain.catalogue.Article;
import org.creneau.domain.catalogue.Articles;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.catalogue.Offer;
import org.creneau.domain.catalogue.Stock;
import org.creneau.domain.catalogue.StockEvent.PiecesGivenBack;
import org.creneau.domain.catalogue.StockEvent.PiecesHandedOver;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.order.PlaceOrderDecider;
import org.creneau.domain.queue.CancelOrderDecider;
import org.creneau.domain.queue.HandOverDecider;
import org.junit.jupiter.api.Named;
import org.pcollections.PMap;

/// Mistakes about what is for sale and how many there are of it.
final class CatalogueBugs {
    private CatalogueBugs() {}

    static Stream<Named<Decider<?, ?>>> all() {
        return Stream.of(
                RandomPlayTest.bug(
                        "an article that never runs out",
                        Planted.misjudging(
                                new PlaceOrderDecider(),
                                facts ->
                                        new PlaceOrderDecider.Facts(
                                                facts.order(),
                                                facts.booking(),
                                                uncounted(facts.articles()),
                                                facts.hers(),
                                                facts.aside(),
                                                facts.delivery(),
                                                facts.online()))),
                RandomPlayTest.bug(
                        "an order for a window before it can be ready",
                        Planted.misjudging(
                                new PlaceOrderDecider(),
                                facts ->
                                        new PlaceOrderDecider.Facts(
                                                facts.order(),
                                                facts.booking(),
                                                atOnce(facts.articles()),
                                                facts.hers(),
                                                facts.aside(),
                                                facts.delivery(),
                                                facts.online()))),
                RandomPlayTest.bug(
                        "pieces taken without a word",
                        Planted.altering(
                                new PlaceOrderDecider(),
                                decision ->
                                        RandomPlayTest.without(PiecesPromised.class, decision))),
                RandomPlayTest.bug(
                        "pieces not given back",
                        Planted.altering(
                                new CancelOrderDecider(),
                                decision ->
                                        RandomPlayTest.without(PiecesGivenBack.class, decision))),
                RandomPlayTest.bug(
                        "pieces given back that nobody had",
                        Planted.altering(new CancelOrderDecider(), RandomPlayTest::twice)),
                RandomPlayTest.bug(
                        "pieces handed over and still there",
                        Planted.altering(
                                new HandOverDecider(),
                                decision ->
                                        RandomPlayTest.without(PiecesHandedOver.class, decision))));
    }

    static Articles atOnce(Articles articles) {
        PMap<ItemId, Article> all = articles.heardOf();
        for (var each : articles.heardOf().entrySet()) {
            if (each.getValue().offer() instanceof Offer.ForSale(var as)) {
                var listed =
                        new ItemListed(
                                as.shop(), as.item(), as.label(), as.price(), as.vat(), as.at());
                var offer = new Offer.ForSale(listed);
                all = all.plus(each.getKey(), new Article(offer, each.getValue().stock()));
            }
        }
        return new Articles(articles.shop(), all);
    }

    static Articles uncounted(Articles articles) {
        PMap<ItemId, Article> all = articles.heardOf();
        for (var each : articles.heardOf().entrySet()) {
            var article = new Article(each.getValue().offer(), new Stock.NotCounted(0));
            all = all.plus(each.getKey(), article);
        }
        return new Articles(articles.shop(), all);
    }
}

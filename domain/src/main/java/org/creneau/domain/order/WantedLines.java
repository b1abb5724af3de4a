package org.creneau.domain.order;

import java.util.List;
import org.creneau.domain.catalogue.Articles;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.order.PlaceOrder.Wanted;

/// What somebody wants, as lines of an order with the prices of the day.
final class WantedLines {
    private WantedLines() {}

    static List<OrderLine> of(PlaceOrder command, Articles articles) {
        return command.wanted().stream().map(wanted -> of(wanted, articles)).toList();
    }

    static OrderLine of(Wanted wanted, Articles articles) {
        return switch (wanted) {
            case Wanted.Article(var item, var quantity) -> {
                ItemListed as = articles.forSale(item).orElseThrow();
                yield new OrderLine(item, as.label(), quantity, as.price(), as.vat());
            }
            case Wanted.InWords(var words, var supply, var quantity, var price, var vat) ->
                    new OrderLine(new OrderLine.Goods.InWords(words, supply), quantity, price, vat);
        };
    }

    static boolean areOfOneCurrency(List<OrderLine> lines) {
        return lines.stream().map(line -> line.price().currency()).distinct().count() == 1;
    }
}

package org.creneau.infrastructure.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creneau.application.catalogue.Catalogues.Count;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.catalogue.CountStock;
import org.creneau.domain.catalogue.ListItem;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.CatalogueFile.Column;
import org.creneau.infrastructure.desk.CatalogueFile.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes a catalogue in from a file: first says of every line what it would do, then does it with the
/// same commands as the pages. The same file again changes nothing.
@Component
public final class CatalogueImport {
    /// Most of what shops sell in France.
    private static final ItemFields USUAL = new ItemFields("", "", "20", "", "", "", "", "");

    private final Reading reading;
    private final Desk desk;

    CatalogueImport(Reading reading, Desk desk) {
        this.reading = reading;
        this.desk = desk;
    }

    public enum Effect {
        NEW,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    /// What becomes of a line.
    ///
    /// @param item absent where the line does not say which article it means
    /// @param problem the key of a message that has an `.advice` beside it; absent where nothing is wrong
    public record Told(
            int line,
            @Nullable ItemId item,
            String label,
            Effect effect,
            @Nullable String problem) {}

    /// What becomes of the lines of a file, in their order.
    public record Report(List<Told> lines) {
        public Report {
            lines = List.copyOf(lines);
        }

        public long count(Effect effect) {
            return lines.stream().filter(line -> line.effect() == effect).count();
        }

        public boolean hasNews() {
            return count(Effect.NEW) + count(Effect.CHANGED) > 0;
        }
    }

    /// A line that can be taken in, with the commands that do so: none where it says nothing new.
    private record Planned(Told told, List<Command> commands) {}

    /// Says what would become of each line, and does nothing.
    public Report rehearse(ShopId shop, CatalogueFile file) {
        return new Report(plan(shop, file).stream().map(Planned::told).toList());
    }

    /// Does what can be done, line by line; a line that is refused stops none of the others.
    public Report apply(ShopId shop, CatalogueFile file, Actor who, Channel channel) {
        List<Told> done = new ArrayList<>();
        for (Planned planned : plan(shop, file)) {
            done.add(done(planned, who, channel));
        }
        return new Report(done);
    }

    private Told done(Planned planned, Actor who, Channel channel) {
        for (Command command : planned.commands()) {
            if (desk.send(command, who, channel) instanceof Outcome.Refused(var reason)) {
                Told told = planned.told();
                return new Told(
                        told.line(),
                        told.item(),
                        told.label(),
                        Effect.REFUSED,
                        "refusal." + reason.code());
            }
        }
        return planned.told();
    }

    private List<Planned> plan(ShopId shop, CatalogueFile file) {
        ShopView view = reading.shop(shop);
        Shelf shelf = new Shelf(reading.shelves(shop));
        Set<ItemId> met = new HashSet<>();
        List<Planned> plans = new ArrayList<>();
        for (Row row : file.rows()) {
            plans.add(plan(view, row, file.print(), shelf, met));
        }
        return plans;
    }

    private Planned plan(ShopView shop, Row row, String print, Shelf shelf, Set<ItemId> met) {
        try {
            if (!row.readable()) {
                return refused(row, "malformed.line-unreadable");
            }
            ItemId item = item(shop.id(), row, print, shelf);
            if (!met.add(item)) {
                return refused(row, "malformed.line-repeated");
            }
            return plan(shop, row, item, shelf.byId.get(item));
        } catch (MalformedValue e) {
            return refused(row, "malformed." + e.kind());
        }
    }

    private static Planned refused(Row row, String why) {
        return new Planned(
                new Told(row.number(), null, row.cell(Column.LABEL), Effect.REFUSED, why),
                List.of());
    }

    /// By its id where the file has one, else by its name, else a new one that follows from the file and
    /// the line.
    private static ItemId item(ShopId shop, Row row, String print, Shelf shelf) {
        String id = row.cell(Column.ITEM);
        if (!id.isEmpty()) {
            return new ItemId(id);
        }
        String label = row.cell(Column.LABEL);
        ItemId known = shelf.byLabel.get(label);
        return known == null ? Keys.item(shop, print + ' ' + row.number(), label) : known;
    }

    private static Planned plan(ShopView shop, Row row, ItemId item, @Nullable ItemView known) {
        String currency = known == null ? Currencies.of(shop) : known.price().currency();
        ItemFields before = known == null ? USUAL : ItemFields.of(known, ',');
        ListItem offer = row.fields(before).command(shop.id(), item, currency);
        List<Command> commands = new ArrayList<>();
        if (known == null || !isSame(known, offer)) {
            commands.add(offer);
        }
        String stock = row.cell(Column.STOCK);
        if (!stock.isEmpty() && !isSame(known, number(stock))) {
            commands.add(new CountStock(shop.id(), item, number(stock)));
        }
        Effect effect =
                known == null ? Effect.NEW : commands.isEmpty() ? Effect.UNCHANGED : Effect.CHANGED;
        return new Planned(
                new Told(row.number(), item, offer.label(), effect, null), List.copyOf(commands));
    }

    private static boolean isSame(ItemView known, ListItem offer) {
        return known.forSale()
                && known.label().equals(offer.label())
                && known.price().equals(offer.price())
                && known.vat().equals(offer.vat())
                && known.details().equals(offer.details());
    }

    private static boolean isSame(@Nullable ItemView known, int pieces) {
        Count count = known == null ? null : known.count();
        return count != null && count.inShop() == pieces;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw new MalformedValue("stock");
        }
    }

    /// What the shop has already.
    private static final class Shelf {
        private final Map<ItemId, ItemView> byId = new HashMap<>();
        private final Map<String, ItemId> byLabel = new HashMap<>();

        Shelf(List<ItemView> items) {
            items.forEach(item -> byId.put(item.item(), item));
            items.forEach(item -> byLabel.putIfAbsent(item.label(), item.item()));
        }
    }
}

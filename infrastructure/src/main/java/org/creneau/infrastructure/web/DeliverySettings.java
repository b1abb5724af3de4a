package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.Carriage;
import org.creneau.domain.shop.ChooseDelivery;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.Zone;
import org.creneau.infrastructure.desk.Currencies;
import org.creneau.infrastructure.desk.DeliveryWanted;
import org.creneau.infrastructure.desk.DeliveryWanted.ZoneWanted;
import org.creneau.infrastructure.desk.Prices;
import org.creneau.infrastructure.desk.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where a shop delivers, among its other settings: a zone a row, and a row more for the next.
@Controller("deliverySettings")
public class DeliverySettings {
    private static final String FORM = "livraison";
    private static final int MOST = 20;

    private final SettingsPage page;
    private final Reading reading;

    DeliverySettings(SettingsPage page, Reading reading) {
        this.page = page;
        this.reading = reading;
    }

    /// A zone as it is typed. A row without a name is none.
    public record Row(
            String name,
            String places,
            String fee,
            String minimum,
            String schedule,
            String carrier,
            String days) {
        private static final Row BLANK = new Row("", "", "", "", "", "", "");

        private static Row of(Zone zone) {
            return new Row(
                    zone.name(),
                    String.join(", ", zone.places()),
                    amount(zone.fee()),
                    amount(zone.minimum()),
                    zone.schedule(),
                    zone.by() instanceof Carriage.Carrier(var name, _) ? name : "",
                    zone.by() instanceof Carriage.Carrier(_, var days) ? "" + days : "");
        }

        private static String amount(@Nullable Money money) {
            return money == null
                    ? ""
                    : BigDecimal.valueOf(money.cents(), 2).toPlainString().replace('.', ',');
        }

        private static Row typed(Map<String, String> fields, int number) {
            String prefix = "z" + number + "-";
            return new Row(
                    text(fields, prefix + "nom"),
                    text(fields, prefix + "lieux"),
                    text(fields, prefix + "frais"),
                    text(fields, prefix + "minimum"),
                    text(fields, prefix + "tournee"),
                    text(fields, prefix + "transporteur"),
                    text(fields, prefix + "jours"));
        }

        private static String text(Map<String, String> fields, String name) {
            return fields.getOrDefault(name, "").strip();
        }

        private boolean isBlank() {
            return name.isEmpty() && places.isEmpty() && fee.isEmpty();
        }

        private ZoneWanted wanted() {
            return new ZoneWanted(
                    name,
                    List.copyOf(DeliveryWanted.places(places)),
                    cents("fee", fee),
                    minimum.isEmpty() ? null : cents("minimum", minimum),
                    carrier,
                    HoursForm.number("carrier", days),
                    schedule);
        }

        private static Long cents(String kind, String typed) {
            try {
                return Prices.cents(typed);
            } catch (MalformedValue _) {
                throw new MalformedValue(kind);
            }
        }
    }

    /// A heading of the catalogue, and whether new books stand under it.
    public record Heading(String name, boolean ticked) {}

    /// @param rounds the shop's schedules that are delivery rounds, by name
    public record Shown(
            List<Row> zones, List<String> rounds, boolean everything, List<Heading> headings) {}

    /// As it is, or as it was typed where it was refused.
    public Shown of(ShopView shop, TypedForm typed) {
        boolean again = typed.is(FORM);
        List<Row> rows = new ArrayList<>(again ? rows(typed) : saved(shop));
        if (rows.size() < MOST) {
            rows.add(Row.BLANK);
        }
        Set<String> ticked = again ? headings(typed) : shop.delivery().books().headings();
        Set<String> all = new TreeSet<>(ticked);
        reading.catalogue(shop.id()).stream()
                .map(DeliverySettings::heading)
                .filter(heading -> !heading.isEmpty())
                .forEach(all::add);
        return new Shown(
                rows,
                rounds(shop),
                typed.ticked(FORM, "livres-tout", shop.delivery().books().everything()),
                all.stream().map(name -> new Heading(name, ticked.contains(name))).toList());
    }

    private static String heading(ItemView item) {
        return Objects.requireNonNullElse(item.details().category(), "");
    }

    private static List<Row> saved(ShopView shop) {
        return shop.delivery().zones().stream().map(Row::of).toList();
    }

    private static List<Row> rows(TypedForm typed) {
        return IntStream.range(0, MOST)
                .mapToObj(number -> Row.typed(typed.fields(), number))
                .filter(row -> !row.isBlank())
                .toList();
    }

    private static Set<String> headings(TypedForm typed) {
        return typed.fields().entrySet().stream()
                .filter(field -> field.getKey().startsWith("rubrique-"))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    private static List<String> rounds(ShopView shop) {
        return shop.schedules().stream()
                .map(ShopView.InUse::schedule)
                .filter(schedule -> schedule.finer().purpose() == Occasion.DELIVERY_ROUND)
                .map(schedule -> schedule.name())
                .distinct()
                .toList();
    }

    @PostMapping("/boutique/{shop}/reglages/livraison")
    ModelAndView save(@PathVariable ShopId shop, HttpServletRequest request, Authentication who) {
        ShopView view = reading.shop(shop);
        TypedForm typed = TypedForm.of(FORM, request);
        return page.act(
                view,
                typed,
                who,
                () -> new ChooseDelivery(shop, wanted(typed).delivery(Currencies.of(view))));
    }

    private static DeliveryWanted wanted(TypedForm typed) {
        return new DeliveryWanted(
                List.copyOf(rows(typed).stream().map(Row::wanted).toList()),
                typed.fields().containsKey("livres-tout"),
                List.copyOf(headings(typed)));
    }
}

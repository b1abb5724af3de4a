package org.creneau.infrastructure.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.application.shop.ShopView;
import org.creneau.application.slot.OpenWindows.Window;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.EmailAddress;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PhoneNumber;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.order.Terms;
import org.creneau.infrastructure.desk.Booking;
import org.creneau.infrastructure.desk.Customer;
import org.creneau.infrastructure.desk.HeldPlace;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.KnownCustomers;
import org.creneau.infrastructure.desk.KnownCustomers.Known;
import org.creneau.infrastructure.desk.Phones;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.TypedLine;
import org.creneau.infrastructure.desk.TypedLine.Meant;
import org.creneau.infrastructure.desk.UsualVat;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// The page on which staff take an order down: what was typed, what is meant by it, and what is wrong.
@Component
class DeskPage {
    private static final int LONGEST_NAME = 100;
    private static final String EURO = "EUR";

    private final Reading reading;
    private final KnownCustomers known;
    private final Phones phones;
    private final Say say;

    DeskPage(Reading reading, KnownCustomers known, Phones phones, Say say) {
        this.reading = reading;
        this.known = known;
        this.phones = phones;
        this.say = say;
    }

    /// @param lines one for each typed line, with what it means
    /// @param known who has this number, if anybody
    record Shown(
            ShopView shop,
            DeskForm form,
            List<Line> lines,
            List<ItemView> catalogue,
            List<VatRate> rates,
            List<Channel> channels,
            List<Day> days,
            @Nullable Known known,
            @Nullable Money total,
            Mistakes mistakes,
            @Nullable Alert alert) {}

    /// @param meant what it will be read back as; absent where it is blank or unclear
    record Line(
            TypedLine typed, @Nullable String meant, @Nullable Money sum, @Nullable String error) {}

    record Day(LocalDate date, List<Window> windows) {}

    record Mistakes(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String window,
            @Nullable String basket) {
        static final Mistakes NONE = new Mistakes(null, null, null, null, null);
    }

    /// @param wish absent where something is wrong
    record Checked(Mistakes mistakes, Booking.@Nullable Wish wish) {
        static final Checked NOT_YET = new Checked(Mistakes.NONE, null);
    }

    ModelAndView of(ShopId shop, DeskForm form) {
        return of(shop, form, Checked.NOT_YET, null);
    }

    ModelAndView of(ShopId id, DeskForm form, Checked checked, @Nullable Alert alert) {
        ShopView shop = reading.shop(id);
        List<ItemView> catalogue = reading.catalogue(id);
        List<Meant> meant = meant(form, catalogue);
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < meant.size(); at++) {
            lines.add(line(form.lines().get(at), meant.get(at)));
        }
        Shown shown =
                new Shown(
                        shop,
                        form,
                        lines,
                        catalogue,
                        UsualVat.of(shop.profile().country(), catalogue),
                        DeskOrders.CHANNELS,
                        days(shop),
                        known(shop, form).orElse(null),
                        total(lines),
                        checked.mistakes(),
                        alert);
        return new ModelAndView("staff/new-order", "page", shown);
    }

    private static @Nullable Money total(List<Line> lines) {
        return lines.stream()
                .map(Line::sum)
                .filter(Objects::nonNull)
                .reduce(Money::plus)
                .orElse(null);
    }

    private static List<Meant> meant(DeskForm form, List<ItemView> catalogue) {
        String currency = catalogue.isEmpty() ? EURO : catalogue.getFirst().price().currency();
        return form.lines().stream().map(line -> line.in(catalogue, currency)).toList();
    }

    private Line line(TypedLine typed, Meant meant) {
        return switch (meant) {
            case Meant.Nothing _ -> new Line(typed, null, null, null);
            case Meant.Something(var wanted, var label, var each) ->
                    new Line(typed, label, each.times(wanted.quantity().pieces()), null);
            case Meant.Unclear(var mistake, var figures) ->
                    new Line(typed, null, null, say.text(mistake, figures.toArray()));
        };
    }

    private List<Day> days(ShopView shop) {
        return reading.bookableDays(shop).stream()
                .map(
                        day ->
                                new Day(
                                        day.date(),
                                        day.windows().stream().filter(Window::bookable).toList()))
                .filter(day -> !day.windows().isEmpty())
                .toList();
    }

    private Optional<Known> known(ShopView shop, DeskForm form) {
        return phone(shop, form).flatMap(phone -> known.by(shop.id(), phone));
    }

    DeskForm withKnownName(ShopId shop, DeskForm form) {
        return known(reading.shop(shop), form)
                .map(found -> form.named(found.name().or("")))
                .orElse(form);
    }

    DeskForm withNearest(DeskForm form) {
        return reading.nearestFree(SlotId.parse(form.window()))
                .map(window -> form.in(window.slot()))
                .orElse(form);
    }

    Checked check(ShopId id, DeskForm form) {
        ShopView shop = reading.shop(id);
        List<Meant> lines = meant(form, reading.catalogue(id));
        Optional<PhoneNumber> phone = phone(shop, form);
        Optional<EmailAddress> email = email(form);
        Optional<SlotId> slot = slot(id, form);
        String name = form.name().strip();
        Customer customer = new Customer(name, phone.orElse(null), email.orElse(null));
        boolean reached = customer.contact().suffices(form.channel());
        Mistakes mistakes =
                new Mistakes(
                        saidIf(name.isEmpty() || name.length() > LONGEST_NAME, "malformed.name"),
                        phoneMistake(form, phone.isPresent(), reached),
                        saidIf(email.isEmpty() && !form.email().isBlank(), "malformed.email"),
                        saidIf(slot.isEmpty(), "malformed.slot"),
                        saidIf(wanted(lines).isEmpty(), "new-order.no-lines"));
        boolean clear = lines.stream().noneMatch(Meant.Unclear.class::isInstance);
        return clear && mistakes.equals(Mistakes.NONE)
                ? new Checked(mistakes, wish(form, slot.orElseThrow(), customer, wanted(lines)))
                : new Checked(mistakes, null);
    }

    private @Nullable String phoneMistake(DeskForm form, boolean read, boolean reached) {
        if (!read && !form.phone().isBlank()) {
            return say.text("malformed.phone");
        }
        return saidIf(!reached, "malformed.contact");
    }

    private @Nullable String saidIf(boolean wrong, String key) {
        return wrong ? say.text(key) : null;
    }

    private static Booking.Wish wish(
            DeskForm form, SlotId slot, Customer customer, List<Wanted> wanted) {
        HeldPlace place = new HeldPlace(slot, Keys.hold(slot, form.key()), Instant.EPOCH);
        return new Booking.Wish(place, wanted, customer, new Terms.Obligation());
    }

    private static List<Wanted> wanted(List<Meant> lines) {
        List<Wanted> wanted = new ArrayList<>();
        for (Meant line : lines) {
            if (line instanceof Meant.Something(var one, _, _)) {
                wanted.add(one);
            }
        }
        return wanted;
    }

    private Optional<PhoneNumber> phone(ShopView shop, DeskForm form) {
        try {
            return form.phone().isBlank()
                    ? Optional.empty()
                    : Optional.of(phones.read(form.phone(), shop.profile().country()));
        } catch (MalformedValue _) {
            return Optional.empty();
        }
    }

    private static Optional<EmailAddress> email(DeskForm form) {
        try {
            return form.email().isBlank()
                    ? Optional.empty()
                    : Optional.of(new EmailAddress(form.email()));
        } catch (MalformedValue _) {
            return Optional.empty();
        }
    }

    private static Optional<SlotId> slot(ShopId shop, DeskForm form) {
        try {
            return Optional.of(SlotId.parse(form.window()))
                    .filter(slot -> slot.shop().equals(shop));
        } catch (MalformedValue _) {
            return Optional.empty();
        }
    }
}

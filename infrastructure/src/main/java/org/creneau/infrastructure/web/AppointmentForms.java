package org.creneau.infrastructure.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.application.customer.CustomerView;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.appointment.Service;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.EmailAddress;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.PhoneNumber;
import org.creneau.domain.kernel.ServiceId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.desk.Appointing;
import org.creneau.infrastructure.desk.Customer;
import org.creneau.infrastructure.desk.KnownCustomers;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.Phones;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// An hour of a service and who comes, as whoever comes fills it in herself, or somebody of the shop for her.
@Component
class AppointmentForms {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_WORD = 500;

    private final Reading reading;
    private final Appointing appointing;
    private final WindowChoices choices;
    private final KnownCustomers known;
    private final Phones phones;
    private final Say say;

    AppointmentForms(
            Reading reading,
            Appointing appointing,
            WindowChoices choices,
            KnownCustomers known,
            Phones phones,
            Say say) {
        this.reading = reading;
        this.appointing = appointing;
        this.choices = choices;
        this.known = known;
        this.phones = phones;
        this.say = say;
    }

    /// @param minutes how long it takes
    /// @param others what else the shop does by appointment
    /// @param known who has this number, for the eyes of the shop; absent on a shopper's own page
    record Form(
            ShopView shop,
            Service service,
            long minutes,
            List<Service> others,
            List<WindowChoices.Choices> days,
            Typed typed,
            Mistakes mistakes,
            List<Channel> channels,
            @Nullable CustomerView known,
            @Nullable Alert alert) {}

    /// Exactly as it was typed.
    ///
    /// @param key makes the order's id, so that a form sent twice is one appointment
    record Typed(
            String key,
            Channel channel,
            @Nullable String window,
            String name,
            String phone,
            String email,
            String word) {

        static Typed blank(String key, Channel channel) {
            return new Typed(key, channel, null, "", "", "", "");
        }

        static Typed read(Map<String, String[]> typed, Channel channel) {
            String[] window = typed.get("creneau");
            return new Typed(
                    text(typed, "cle"),
                    channel,
                    window == null ? null : window[0],
                    text(typed, "nom"),
                    text(typed, "telephone"),
                    text(typed, "courriel"),
                    text(typed, "mot"));
        }

        private static String text(Map<String, String[]> typed, String field) {
            String[] values = typed.get(field);
            return values == null ? "" : values[0].strip();
        }

        Typed named(String known) {
            return name.isEmpty()
                    ? new Typed(key, channel, window, known, phone, email, word)
                    : this;
        }
    }

    record Mistakes(@Nullable String name, @Nullable String phone, @Nullable String email) {
        static final Mistakes NONE = new Mistakes(null, null, null);
    }

    /// What is asked for, or the page that says what is wrong with it.
    sealed interface Checked {
        record Clear(Appointing.Wish wish) implements Checked {}

        record Wrong(ModelAndView page) implements Checked {}
    }

    Checked check(String view, ShopId id, ServiceId service, Typed typed) {
        ShopView shop = reading.shop(id);
        if (typed.window() == null) {
            return wrong(view, id, service, typed, "malformed.slot");
        }
        if (typed.word().length() > LONGEST_WORD) {
            return wrong(view, id, service, typed, "malformed.remark");
        }
        Optional<PhoneNumber> phone = phone(shop, typed);
        var customer = new Customer(typed.name(), phone.orElse(null), null);
        Mistakes mistakes = mistakes(typed, customer);
        return mistakes.equals(Mistakes.NONE)
                ? new Checked.Clear(
                        new Appointing.Wish(
                                service,
                                slot(id, typed.window()),
                                reached(customer, typed),
                                typed.word()))
                : new Checked.Wrong(unclear(view, id, service, typed, mistakes));
    }

    /// Her number is how the shop knows her; an e-mail address is for letters.
    private static Customer reached(Customer customer, Typed typed) {
        return typed.email().isEmpty()
                ? customer
                : new Customer(customer.name(), customer.phone(), new EmailAddress(typed.email()));
    }

    private static boolean readsEmail(Typed typed) {
        try {
            return typed.email().isEmpty() || !new EmailAddress(typed.email()).text().isEmpty();
        } catch (MalformedValue _) {
            return false;
        }
    }

    private Checked wrong(
            String view, ShopId shop, ServiceId service, Typed typed, String message) {
        Alert alert = Alert.of(say, message);
        return new Checked.Wrong(
                page(view, shop, service, typed, alert, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private static SlotId slot(ShopId shop, String window) {
        SlotId slot = SlotId.parse(window);
        if (!slot.shop().equals(shop)) {
            throw new NotFound("window");
        }
        return slot;
    }

    private Mistakes mistakes(Typed typed, Customer customer) {
        boolean named = !typed.name().isEmpty() && typed.name().length() <= LONGEST_NAME;
        return new Mistakes(
                named ? null : say.text("malformed.name"),
                phone(typed, customer),
                readsEmail(typed) ? null : say.text("malformed.email"));
    }

    private @Nullable String phone(Typed typed, Customer customer) {
        if (customer.phone() == null && !typed.phone().isEmpty()) {
            return say.text("malformed.phone");
        }
        boolean reached = customer.contact().suffices(typed.channel());
        return reached ? null : say.text("malformed.phone");
    }

    private Optional<PhoneNumber> phone(ShopView shop, Typed typed) {
        try {
            return Optional.of(phones.read(typed.phone(), shop.profile().country()));
        } catch (MalformedValue _) {
            return Optional.empty();
        }
    }

    /// With the name of whoever has the number, where none was typed.
    Typed lookedUp(ShopId shop, Typed typed) {
        return known(reading.shop(shop), typed)
                .map(found -> typed.named(found.contact().name().or("")))
                .orElse(typed);
    }

    private Optional<CustomerView> known(ShopView shop, Typed typed) {
        return phone(shop, typed).flatMap(phone -> known.by(shop.id(), phone));
    }

    private ModelAndView unclear(
            String view, ShopId shop, ServiceId service, Typed typed, Mistakes mistakes) {
        return page(
                view, form(shop, service, typed, mistakes, null), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    ModelAndView page(
            String view,
            ShopId shop,
            ServiceId service,
            Typed typed,
            @Nullable Alert alert,
            HttpStatus status) {
        return page(view, form(shop, service, typed, Mistakes.NONE, alert), status);
    }

    private static ModelAndView page(String view, Form form, HttpStatus status) {
        ModelAndView page = new ModelAndView(view, "page", form);
        page.setStatus(status);
        return page;
    }

    private Form form(
            ShopId id, ServiceId wanted, Typed typed, Mistakes mistakes, @Nullable Alert alert) {
        ShopView shop = reading.shop(id);
        Service service = appointing.service(id, wanted);
        boolean own = typed.channel() == Channel.WEB;
        return new Form(
                shop,
                service,
                appointing.minutes(shop, service),
                appointing.offered(id),
                choices.of(appointing.days(shop, service.schedule(), null), null),
                typed,
                mistakes,
                DeskOrders.CHANNELS,
                own ? null : known(shop, typed).orElse(null),
                alert);
    }
}

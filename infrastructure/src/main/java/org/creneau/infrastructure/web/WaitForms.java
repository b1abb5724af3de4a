package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.creneau.application.shop.ShopView;
import org.creneau.application.slot.OpenWindows.Window;
import org.creneau.domain.kernel.EmailAddress;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.PhoneNumber;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.waiting.AskWait;
import org.creneau.infrastructure.desk.Basket;
import org.creneau.infrastructure.desk.Customer;
import org.creneau.infrastructure.desk.Phones;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.Waiting;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the form in which somebody asks to be told of a place.
@Component
class WaitForms {
    private static final int LONGEST_NAME = 100;
    private final Reading reading;
    private final Phones phones;
    private final Say say;

    WaitForms(Reading reading, Phones phones, Say say) {
        this.reading = reading;
        this.phones = phones;
        this.say = say;
    }

    /// What was typed, with what is wrong about it.
    ///
    /// @param span whether any window from one to another would do
    record Typed(
            boolean span,
            String from,
            String to,
            String name,
            String phone,
            String email,
            @Nullable String nameError,
            @Nullable String phoneError,
            @Nullable String emailError) {
        static Typed nothing(SlotId slot) {
            String window = slot.toString();
            return new Typed(false, window, window, "", "", "", null, null, null);
        }

        boolean wrong() {
            return nameError != null || phoneError != null || emailError != null;
        }
    }

    Typed read(SlotId slot, HttpServletRequest request) {
        return read(slot.shop(), request);
    }

    /// Whatever window it is about.
    Typed read(ShopId id, HttpServletRequest request) {
        ShopView shop = reading.shop(id);
        String name = text(request, "nom").strip();
        String phone = text(request, "telephone");
        String email = text(request, "courriel").strip();
        boolean named = !name.isEmpty() && name.length() <= LONGEST_NAME;
        boolean reached = phone(phone, shop).isPresent();
        boolean addressed = email.isEmpty() || email(email).isPresent();
        return new Typed(
                "plage".equals(request.getParameter("quand")),
                text(request, "de"),
                text(request, "a"),
                name,
                phone,
                email,
                named ? null : say.text("malformed.name"),
                reached ? null : say.text("malformed.phone"),
                addressed ? null : say.text("malformed.email"));
    }

    private static String text(HttpServletRequest request, String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "");
    }

    /// Empty where something of it is wrong.
    Optional<Waiting.Wish> wish(SlotId slot, Basket basket, Typed typed) {
        ShopView shop = reading.shop(slot.shop());
        return typed.wrong()
                ? Optional.empty()
                : phone(typed.phone(), shop)
                        .map(
                                phone ->
                                        new Waiting.Wish(
                                                wanted(shop, slot, basket, typed),
                                                basket,
                                                new Customer(
                                                        typed.name(),
                                                        phone,
                                                        email(typed.email()).orElse(null))));
    }

    /// Those of its day, schedule and use that can still be booked, full or not.
    List<Window> windows(ShopView shop, SlotId slot, int pieces) {
        LocalDate day = LocalDate.ofInstant(slot.start(), shop.profile().zone());
        return reading.days(shop, day, 1, pieces).stream()
                .flatMap(each -> each.windows().stream())
                .filter(window -> window.slot().schedule().equals(slot.schedule()))
                .filter(window -> window.why() == null || window.slot().equals(slot))
                .toList();
    }

    private List<SlotId> wanted(ShopView shop, SlotId slot, Basket basket, Typed typed) {
        if (!typed.span()) {
            return List.of(slot);
        }
        Instant from = SlotId.parse(typed.from()).start();
        Instant to = SlotId.parse(typed.to()).start();
        Instant first = from.isBefore(to) ? from : to;
        Instant last = from.isBefore(to) ? to : from;
        List<SlotId> between =
                windows(shop, slot, basket.size()).stream()
                        .map(Window::slot)
                        .filter(one -> !one.start().isBefore(first))
                        .filter(one -> !one.start().isAfter(last))
                        .limit(AskWait.MOST_WINDOWS)
                        .toList();
        return between.isEmpty() ? List.of(slot) : between;
    }

    private Optional<PhoneNumber> phone(String typed, ShopView shop) {
        try {
            return Optional.of(phones.read(typed, shop.profile().country()));
        } catch (MalformedValue _) {
            return Optional.empty();
        }
    }

    private static Optional<EmailAddress> email(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(new EmailAddress(typed));
        } catch (MalformedValue _) {
            return Optional.empty();
        }
    }
}

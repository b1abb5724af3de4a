package org.creneau.infrastructure.web;

import java.util.List;
import org.creneau.application.customer.CustomerView;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.order.OrderView;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.customer.Purpose;
import org.creneau.domain.customer.TellConsent;
import org.creneau.domain.customer.Word;
import org.creneau.domain.customer.WriteNote;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.KnownCustomers;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.security.Posts;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The customers of a shop: found by number or by name, with their orders, the shop's note and what they
/// have agreed to.
@Controller
@RequestMapping("/boutique/{shop}/clients")
class StaffCustomers {
    private static final int LONGEST_NOTE = 2_000;
    private final KnownCustomers customers;
    private final Reading reading;
    private final Desk desk;
    private final Say say;

    StaffCustomers(KnownCustomers customers, Reading reading, Desk desk, Say say) {
        this.customers = customers;
        this.reading = reading;
        this.desk = desk;
        this.say = say;
    }

    /// @param asked what was looked for; absent where it is those who came last
    record Found(ShopView shop, @Nullable String asked, List<CustomerView> customers) {}

    /// @param note as it was typed, where that could not be kept
    /// @param history whether who is asking may read what was changed when
    record Person(
            ShopView shop,
            CustomerView customer,
            List<OrderView> orders,
            List<Channel> channels,
            String note,
            boolean history,
            @Nullable Alert alert) {}

    @GetMapping
    ModelAndView latest(@PathVariable ShopId shop) {
        return found(new Found(reading.shop(shop), null, customers.latest(shop)));
    }

    /// A form and not an address: what is looked for is somebody's name or number.
    @PostMapping("/recherche")
    ModelAndView search(
            @PathVariable ShopId shop, @RequestParam(name = "qui", defaultValue = "") String who) {
        if (who.isBlank()) {
            return latest(shop);
        }
        ShopView view = reading.shop(shop);
        var matching = customers.matching(shop, view.profile().country(), who);
        return found(new Found(view, who.strip(), matching));
    }

    private static ModelAndView found(Found found) {
        return new ModelAndView("staff/customers", "page", found);
    }

    @GetMapping("/{subject}")
    ModelAndView customer(
            @PathVariable ShopId shop, @PathVariable SubjectId subject, Authentication who) {
        return person(shop, subject, null, null, HttpStatus.OK, who);
    }

    @PostMapping("/{subject}/note")
    ModelAndView note(
            @PathVariable ShopId shop,
            @PathVariable SubjectId subject,
            @RequestParam(name = "note", defaultValue = "") String note,
            Authentication who) {
        if (note.strip().length() > LONGEST_NOTE) {
            Alert alert = Alert.of(say, "malformed.note");
            return person(shop, subject, note, alert, HttpStatus.UNPROCESSABLE_CONTENT, who);
        }
        var command = new WriteNote(shop, subject, PersonalText.of(note.strip()));
        return act(subject, command, Channel.COUNTER, note, who);
    }

    /// @param word what she said, in French as on the page
    /// @param channel by which she said so
    @PostMapping("/{subject}/nouvelles")
    ModelAndView news(
            @PathVariable ShopId shop,
            @PathVariable SubjectId subject,
            @RequestParam("accord") String word,
            @RequestParam("canal") String channel,
            Authentication who) {
        Word said =
                switch (word) {
                    case "oui" -> Word.GIVEN;
                    case "non" -> Word.WITHDRAWN;
                    default -> throw new MalformedValue("consent");
                };
        Channel through =
                DeskOrders.CHANNELS.stream()
                        .filter(each -> each.name().equals(channel))
                        .findFirst()
                        .orElseThrow(() -> new MalformedValue("channel"));
        return act(subject, new TellConsent(shop, subject, Purpose.NEWS, said), through, null, who);
    }

    private ModelAndView act(
            SubjectId subject,
            Command command,
            Channel channel,
            @Nullable String note,
            Authentication who) {
        ShopId shop = command.shop();
        customers.find(shop, subject);
        return switch (desk.send(command, Staff.actor(who), channel)) {
            case Outcome.Accepted _ -> Redirects.to("/boutique/" + shop + "/clients/" + subject);
            case Outcome.Refused(var reason) ->
                    person(shop, subject, note, Alert.of(say, reason), HttpStatus.CONFLICT, who);
        };
    }

    private ModelAndView person(
            ShopId shop,
            SubjectId subject,
            @Nullable String note,
            @Nullable Alert alert,
            HttpStatus status,
            Authentication who) {
        CustomerView customer = customers.find(shop, subject);
        ModelAndView page =
                new ModelAndView(
                        "staff/customer",
                        "page",
                        new Person(
                                reading.shop(shop),
                                customer,
                                customers.orders(shop, subject),
                                DeskOrders.CHANNELS,
                                note == null ? customer.note().or("") : note,
                                Posts.has(who, shop, Role.OWNER, Role.AUDITOR),
                                alert));
        page.setStatus(status);
        return page;
    }
}

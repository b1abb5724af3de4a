package org.creneau.infrastructure.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.appointment.OfferService;
import org.creneau.domain.appointment.Resource;
import org.creneau.domain.appointment.Service;
import org.creneau.domain.appointment.Services;
import org.creneau.domain.appointment.ShareResource;
import org.creneau.domain.appointment.WithdrawService;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ResourceId;
import org.creneau.domain.kernel.ServiceId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.Occasion;
import org.creneau.infrastructure.desk.Appointing;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.i18n.Say;
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

/// What a shop gives appointments for, and who or what that needs.
@Controller("appointmentSettings")
@RequestMapping("/boutique/{shop}/reglages/rendez-vous")
public class AppointmentSettings {
    private final Reading reading;
    private final Appointing appointing;
    private final Desk desk;
    private final Say say;

    AppointmentSettings(Reading reading, Appointing appointing, Desk desk, Say say) {
        this.reading = reading;
        this.appointing = appointing;
        this.desk = desk;
        this.say = say;
    }

    /// @param schedules those that are for appointments
    record Shown(
            ShopView shop,
            List<String> schedules,
            List<Service> services,
            List<Resource> resources,
            Typed typed,
            @Nullable Alert alert) {}

    /// What was typed, to be shown again where it is refused.
    record Typed(
            String label,
            String schedule,
            String words,
            String resource,
            String count,
            List<String> chosen) {
        static final Typed NOTHING = new Typed("", "", "", "", "1", List.of());
    }

    @GetMapping
    ModelAndView settings(@PathVariable ShopId shop) {
        return page(shop, Typed.NOTHING, null, HttpStatus.OK);
    }

    /// Known by a word made of its name: said again under the same name, it is the same service.
    @PostMapping("/services")
    ModelAndView offer(
            @PathVariable ShopId shop,
            @RequestParam(name = "nom", defaultValue = "") String label,
            @RequestParam(name = "horaire", defaultValue = "") String schedule,
            @RequestParam(name = "mots", defaultValue = "") String words,
            Authentication who) {
        var typed = new Typed(label, schedule, words, "", "1", List.of());
        return act(
                shop,
                typed,
                who,
                () ->
                        new OfferService(
                                shop,
                                new Service(
                                        new ServiceId(named(label)),
                                        label.strip(),
                                        schedule,
                                        words.isBlank() ? null : words.strip())));
    }

    @PostMapping("/services/{service}/retrait")
    ModelAndView withdraw(
            @PathVariable ShopId shop, @PathVariable ServiceId service, Authentication who) {
        return act(shop, Typed.NOTHING, who, () -> new WithdrawService(shop, service));
    }

    @PostMapping("/ressources")
    ModelAndView share(
            @PathVariable ShopId shop,
            @RequestParam(name = "nom", defaultValue = "") String label,
            @RequestParam(name = "combien", defaultValue = "") String count,
            @RequestParam(name = "horaires", required = false) @Nullable List<String> schedules,
            Authentication who) {
        List<String> chosen = schedules == null ? List.of() : schedules;
        var typed = new Typed("", "", "", label, count, chosen);
        return act(
                shop,
                typed,
                who,
                () ->
                        new ShareResource(
                                shop,
                                new Resource(
                                        new ResourceId(named(label)),
                                        label.strip(),
                                        counted(count),
                                        chosen)));
    }

    private static String named(String label) {
        String word = TownHall.word(label);
        if (word.isEmpty() || word.length() > 64) {
            throw new MalformedValue("service-name");
        }
        return word;
    }

    private static int counted(String typed) {
        Integer count = HoursForm.number("count", typed.strip());
        if (count == null) {
            throw new MalformedValue("count");
        }
        return count;
    }

    private ModelAndView act(
            ShopId shop, Typed typed, Authentication who, Supplier<Command> wanted) {
        reading.shop(shop);
        try {
            return switch (desk.send(wanted.get(), Staff.actor(who), Channel.WEB)) {
                case Outcome.Accepted _ ->
                        Redirects.to("/boutique/" + shop + "/reglages/rendez-vous?fait");
                case Outcome.Refused(var reason) ->
                        page(shop, typed, Alert.of(say, reason), HttpStatus.CONFLICT);
            };
        } catch (MalformedValue e) {
            Alert alert = Alert.of(say, "malformed." + e.kind());
            return page(shop, typed, alert, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView page(ShopId id, Typed typed, @Nullable Alert alert, HttpStatus status) {
        ShopView shop = reading.shop(id);
        Services services = appointing.services(id);
        Shown shown =
                new Shown(
                        shop,
                        schedules(shop),
                        appointing.offered(id),
                        services.resources().values().stream()
                                .sorted(Comparator.comparing(Resource::label))
                                .toList(),
                        typed,
                        alert);
        ModelAndView page = new ModelAndView("staff/appointments", "page", shown);
        page.setStatus(status);
        return page;
    }

    /// Schedules for appointments in which nobody can take one: no service has them.
    public List<String> unserved(ShopView shop) {
        Set<String> served =
                appointing.offered(shop.id()).stream()
                        .map(Service::schedule)
                        .collect(Collectors.toSet());
        return schedules(shop).stream().filter(name -> !served.contains(name)).toList();
    }

    private static List<String> schedules(ShopView shop) {
        return shop.names().stream()
                .filter(
                        name ->
                                shop.hours()
                                        .lastSaid(name)
                                        .filter(it -> it.finer().purpose() == Occasion.APPOINTMENT)
                                        .isPresent())
                .toList();
    }
}

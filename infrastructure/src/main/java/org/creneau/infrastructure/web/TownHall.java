package org.creneau.infrastructure.web;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.Holidays;
import org.creneau.domain.shop.OpenShop;
import org.creneau.domain.shop.Profile;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.HolidaysWanted;
import org.creneau.infrastructure.desk.ProfileWanted;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where whoever runs the town opens its shops.
@Controller
@RequestMapping("/ville")
class TownHall {
    private final Reading reading;
    private final Desk desk;
    private final Say say;

    TownHall(Reading reading, Desk desk, Say say) {
        this.reading = reading;
        this.desk = desk;
        this.say = say;
    }

    record Hall(List<ShopView> shops, ProfileForm typed, @Nullable Alert alert) {}

    @GetMapping
    ModelAndView hall() {
        return page(ProfileForm.EMPTY, null, HttpStatus.OK);
    }

    @PostMapping("/boutiques")
    ModelAndView open(
            @RequestParam(name = "adresse-web", defaultValue = "") String id,
            @RequestParam(name = "nom", defaultValue = "") String name,
            @RequestParam(name = "metier", defaultValue = "") String trade,
            @RequestParam(name = "adresse", defaultValue = "") String address,
            @RequestParam(name = "pays", defaultValue = "") String country,
            @RequestParam(name = "fuseau", defaultValue = "") String zone,
            @RequestParam(name = "porte", defaultValue = "") String door,
            @RequestParam(name = "commune", defaultValue = "") String commune,
            Authentication who) {
        ProfileForm typed = new ProfileForm(id, name, trade, address, country, zone, door);
        try {
            ShopId shop = new ShopId(id.isBlank() ? word(name) : id.strip());
            return opened(shop, typed, commune, who);
        } catch (MalformedValue e) {
            Alert alert =
                    Alert.of(say, "malformed." + (e.kind().equals("shop") ? "word" : e.kind()));
            return page(typed, alert, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /// A shop keeps the holidays of its country from the first day on, until it says otherwise.
    private ModelAndView opened(
            ShopId shop, ProfileForm typed, String commune, Authentication who) {
        Profile profile = typed.wanted().profile();
        Holidays holidays = new HolidaysWanted(true, commune).holidays(profile.country());
        OpenShop command = new OpenShop(shop, profile, holidays);
        return switch (desk.send(command, Staff.actor(who), Channel.WEB)) {
            case Outcome.Accepted _ -> Redirects.to("/boutique/" + shop + "/reglages");
            case Outcome.Refused(var reason) ->
                    page(typed, Alert.of(say, reason), HttpStatus.CONFLICT);
        };
    }

    /// `Chez Éloïse & fils` becomes `chez-eloise-fils`.
    static String word(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private ModelAndView page(ProfileForm typed, @Nullable Alert alert, HttpStatus status) {
        ModelAndView page =
                new ModelAndView("town-hall", "page", new Hall(reading.shops(), typed, alert));
        page.setStatus(status);
        return page;
    }

    /// What was typed, as it was typed.
    ///
    /// @param word names the shop in addresses
    record ProfileForm(
            String word,
            String name,
            String trade,
            String address,
            String country,
            String zone,
            String door) {
        static final ProfileForm EMPTY = new ProfileForm("", "", "", "", "FR", "", "INSIDE");

        static ProfileForm of(ShopView shop) {
            var profile = shop.profile();
            return new ProfileForm(
                    shop.id().value(),
                    profile.name(),
                    profile.trade(),
                    profile.address(),
                    profile.country(),
                    profile.zone().getId(),
                    profile.door().name());
        }

        static ProfileForm of(ShopId shop, Map<String, String> fields) {
            return new ProfileForm(
                    shop.value(),
                    fields.getOrDefault("nom", ""),
                    fields.getOrDefault("metier", ""),
                    fields.getOrDefault("adresse", ""),
                    fields.getOrDefault("pays", ""),
                    fields.getOrDefault("fuseau", ""),
                    fields.getOrDefault("porte", ""));
        }

        ProfileForm moved() {
            return new ProfileForm(word, name, trade, address, country, "", door);
        }

        ProfileWanted wanted() {
            return new ProfileWanted(name, trade, address, country, zone, door);
        }

        /// In the order of their names in the reader's language; the shop's own is among them.
        public List<Country> countries() {
            return Stream.concat(ProfileWanted.countries().stream(), Stream.of(country))
                    .filter(code -> !code.isBlank())
                    .distinct()
                    .map(Country::new)
                    .sorted(Comparator.comparing(Country::name))
                    .toList();
        }
    }

    record Country(String code) {
        public String name() {
            Locale reader = LocaleContextHolder.getLocale();
            return Locale.of("", code).getDisplayCountry(reader);
        }
    }
}

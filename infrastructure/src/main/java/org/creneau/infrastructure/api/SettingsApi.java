package org.creneau.infrastructure.api;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Function;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.Acceptance;
import org.creneau.domain.shop.Allowance;
import org.creneau.domain.shop.ChooseAcceptance;
import org.creneau.domain.shop.ChooseAllowance;
import org.creneau.domain.shop.ChooseChangeDeadline;
import org.creneau.domain.shop.ChooseDelivery;
import org.creneau.domain.shop.ChooseDistancing;
import org.creneau.domain.shop.ChooseHolidays;
import org.creneau.domain.shop.ChooseOnlinePayment;
import org.creneau.domain.shop.ChoosePace;
import org.creneau.domain.shop.ChoosePuttingAside;
import org.creneau.domain.shop.ChooseReminders;
import org.creneau.domain.shop.OpenShop;
import org.creneau.domain.shop.PresentShop;
import org.creneau.domain.shop.PublishSchedule;
import org.creneau.domain.shop.RestoreDay;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Currencies;
import org.creneau.infrastructure.desk.DeliveryWanted;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.DistancingWanted;
import org.creneau.infrastructure.desk.HolidaysWanted;
import org.creneau.infrastructure.desk.ProfileWanted;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.security.Staff;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Opening a shop, and what it says of itself. What is booked already stays booked.
///
/// Every change names the whole of what it is about, so that sent again it changes nothing more.
@RestController
@RequestMapping(path = "/api/v1/shops", produces = MediaType.APPLICATION_JSON_VALUE)
class SettingsApi {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private final Reading reading;
    private final Desk desk;
    private final Answers answers;

    SettingsApi(Reading reading, Desk desk, Answers answers) {
        this.reading = reading;
        this.desk = desk;
        this.answers = answers;
    }

    @PostMapping(consumes = JSON)
    @Offered(
            id = "openShop",
            says = "Opens a shop.",
            status = 201,
            answer = SettingsJson.Settings.class,
            to = "town:TOWN")
    ResponseEntity<Object> open(@RequestBody SettingsJson.NewShop asked, Authentication who) {
        ShopId shop = new ShopId(Asked.required("shop", asked.id()));
        var profile = asked.profile().profile();
        var holidays = asked.holidays().holidays(profile.country());
        var command = new OpenShop(shop, profile, holidays);
        return switch (desk.send(command, Staff.actor(who), Channel.API)) {
            case Outcome.Accepted _ ->
                    ResponseEntity.created(URI.create("/api/v1/shops/" + shop))
                            .body(SettingsJson.of(reading.shop(shop)));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }

    @GetMapping("/{shop}/settings")
    @Offered(
            id = "readSettings",
            says = "Reads what a shop says of itself.",
            to = {"OWNER", "TOWN"})
    SettingsJson.Settings settings(@PathVariable ShopId shop) {
        return SettingsJson.of(reading.shop(shop));
    }

    @PutMapping(path = "/{shop}/settings/profile", consumes = JSON)
    @Offered(
            id = "presentShop",
            says = "Says what the shop is called and where it is.",
            answer = SettingsJson.Settings.class,
            to = {"OWNER", "TOWN"})
    ResponseEntity<Object> profile(
            @PathVariable ShopId shop, @RequestBody ProfileWanted asked, Authentication who) {
        return act(shop, who, _ -> new PresentShop(shop, asked.profile()));
    }

    /// @param schedule which of the shop's schedules; one that has only one calls it `collect`
    @PutMapping(path = "/{shop}/settings/schedules/{schedule}", consumes = JSON)
    @Offered(
            id = "publishSchedule",
            says = "Publishes hours, places and preparation time from a day on.",
            answer = SettingsJson.Settings.class,
            to = {"OWNER", "TOWN"})
    ResponseEntity<Object> schedule(
            @PathVariable ShopId shop,
            @PathVariable String schedule,
            @RequestBody SettingsJson.Hours asked,
            Authentication who) {
        return act(
                shop,
                who,
                view ->
                        new PublishSchedule(
                                shop,
                                asked.wanted().schedule(schedule),
                                asked.from() == null ? reading.today(view) : asked.from(),
                                asked.until()));
    }

    /// Fewer places for the rest of a day on which there is too much to do, or all of them again.
    @PutMapping(path = "/{shop}/pace/{day}", consumes = JSON)
    @Offered(
            id = "choosePace",
            says = "Offers half the places on a day of rush, or all of them again.",
            status = 204,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> pace(
            @PathVariable ShopId shop,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestBody SettingsJson.Paced asked,
            Authentication who) {
        reading.shop(shop);
        var command = new ChoosePace(shop, day, Asked.required("pace", asked.pace()));
        return switch (desk.send(command, Staff.actor(who), Channel.API)) {
            case Outcome.Accepted _ -> ResponseEntity.noContent().build();
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }

    /// Either closed for a reason, or open at hours of its own.
    @PutMapping(path = "/{shop}/settings/days/{day}", consumes = JSON)
    @Offered(
            id = "closeDay",
            says = "Closes a day, or opens it at hours of its own.",
            answer = SettingsJson.Settings.class,
            to = {"OWNER", "TOWN"})
    ResponseEntity<Object> day(
            @PathVariable ShopId shop,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestBody SettingsJson.Day asked,
            Authentication who) {
        return act(shop, who, _ -> asked.said(shop, day));
    }

    /// Takes back what was said of the day.
    @DeleteMapping("/{shop}/settings/days/{day}")
    @Offered(
            id = "restoreDay",
            says = "Takes back what was said of a day.",
            answer = SettingsJson.Settings.class,
            to = {"OWNER", "TOWN"})
    ResponseEntity<Object> restore(
            @PathVariable ShopId shop,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            Authentication who) {
        return act(shop, who, _ -> new RestoreDay(shop, day));
    }

    @PutMapping(path = "/{shop}/settings/holidays", consumes = JSON)
    @Offered(
            id = "chooseHolidays",
            says = "Chooses whether public holidays close the shop, and those of which commune.",
            answer = SettingsJson.Settings.class,
            to = {"OWNER", "TOWN"})
    ResponseEntity<Object> holidays(
            @PathVariable ShopId shop, @RequestBody HolidaysWanted asked, Authentication who) {
        return act(
                shop,
                who,
                view -> new ChooseHolidays(shop, asked.holidays(view.profile().country())));
    }

    @PutMapping(path = "/{shop}/settings/distancing", consumes = JSON)
    @Offered(
            id = "chooseDistancing",
            says = "Chooses how many people may be inside.",
            answer = SettingsJson.Settings.class,
            to = {"OWNER", "TOWN"})
    ResponseEntity<Object> distancing(
            @PathVariable ShopId shop, @RequestBody DistancingWanted asked, Authentication who) {
        return act(
                shop,
                who,
                view -> new ChooseDistancing(shop, asked.distancing(view.profile().country())));
    }

    /// How much one person may take for herself.
    @PutMapping(path = "/{shop}/settings/allowance", consumes = JSON)
    @Offered(
            id = "chooseAllowance",
            says = "Says how many places and orders one shopper may have.",
            answer = SettingsJson.Settings.class,
            to = {"OWNER", "TOWN"})
    ResponseEntity<Object> allowance(
            @PathVariable ShopId shop,
            @RequestBody SettingsJson.PerPerson asked,
            Authentication who) {
        int holds = Asked.required("allowance", asked.holds());
        int orders = Asked.required("allowance", asked.ordersPerDay());
        return act(shop, who, _ -> new ChooseAllowance(shop, new Allowance(holds, orders)));
    }

    /// Whether things are put aside for people who promise nothing, and for how long.
    @PutMapping(path = "/{shop}/settings/put-aside", consumes = JSON)
    @Offered(
            id = "choosePuttingAside",
            says =
                    "Says whether things are put aside without a duty to pay, and for how many days.",
            answer = SettingsJson.Settings.class,
            to = {"OWNER", "TOWN"})
    ResponseEntity<Object> puttingAside(
            @PathVariable ShopId shop,
            @RequestBody SettingsJson.PutAside asked,
            Authentication who) {
        return act(shop, who, _ -> new ChoosePuttingAside(shop, asked.puttingAside()));
    }

    /// Whether orders can be paid online, and how long they wait for it.
    @PutMapping(path = "/{shop}/settings/online-payment", consumes = JSON)
    @Offered(
            id = "chooseOnlinePayment",
            says = "Says whether orders can be paid online, and how long they wait for it.",
            answer = SettingsJson.Settings.class,
            to = {"OWNER", "TOWN"})
    ResponseEntity<Object> online(
            @PathVariable ShopId shop, @RequestBody OnlineJson.Chosen asked, Authentication who) {
        return act(shop, who, _ -> new ChooseOnlinePayment(shop, asked.online()));
    }

    @PutMapping(path = "/{shop}/settings/acceptance", consumes = JSON)
    @Offered(
            id = "chooseAcceptance",
            says = "Chooses whether the shop looks at an order before it says yes.",
            answer = SettingsJson.Settings.class,
            to = {"OWNER", "TOWN"})
    ResponseEntity<Object> acceptance(
            @PathVariable ShopId shop,
            @RequestBody SettingsJson.Accepting asked,
            Authentication who) {
        Acceptance acceptance = Asked.required("acceptance", asked.acceptance());
        return act(shop, who, _ -> new ChooseAcceptance(shop, acceptance));
    }

    @PutMapping(path = "/{shop}/settings/reminders", consumes = JSON)
    @Offered(
            id = "chooseReminders",
            says = "Says of what shoppers are reminded by e-mail.",
            answer = SettingsJson.Settings.class,
            to = {"OWNER", "TOWN"})
    ResponseEntity<Object> reminders(
            @PathVariable ShopId shop,
            @RequestBody SettingsJson.Reminded asked,
            Authentication who) {
        return act(shop, who, _ -> new ChooseReminders(shop, asked.reminders()));
    }

    /// Where the shop delivers, and on what terms: all of it.
    @PutMapping(path = "/{shop}/settings/delivery", consumes = JSON)
    @Offered(
            id = "chooseDelivery",
            says = "Says where the shop delivers, for how much and by whom.",
            answer = SettingsJson.Settings.class,
            to = {"OWNER", "TOWN"})
    ResponseEntity<Object> delivery(
            @PathVariable ShopId shop, @RequestBody DeliveryWanted asked, Authentication who) {
        return act(
                shop, who, view -> new ChooseDelivery(shop, asked.delivery(Currencies.of(view))));
    }

    /// Until when shoppers may change their orders.
    @PutMapping(path = "/{shop}/settings/changes", consumes = JSON)
    @Offered(
            id = "chooseChangeDeadline",
            says = "Chooses until when shoppers may change their orders.",
            answer = SettingsJson.Settings.class,
            to = {"OWNER", "TOWN"})
    ResponseEntity<Object> changes(
            @PathVariable ShopId shop,
            @RequestBody SettingsJson.Changes asked,
            Authentication who) {
        int minutes = Asked.required("duration", asked.minutesBefore());
        return act(shop, who, _ -> new ChooseChangeDeadline(shop, Duration.ofMinutes(minutes)));
    }

    private ResponseEntity<Object> act(
            ShopId shop, Authentication who, Function<ShopView, Command> wanted) {
        Command command = wanted.apply(reading.shop(shop));
        return switch (desk.send(command, Staff.actor(who), Channel.API)) {
            case Outcome.Accepted _ -> ResponseEntity.ok(SettingsJson.of(reading.shop(shop)));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }
}

package org.creneau.infrastructure.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.photo.Photo;
import org.creneau.domain.shop.Activity;
import org.creneau.domain.shop.DayPlan;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.GoodFriday;
import org.creneau.domain.shop.Holiday;
import org.creneau.domain.shop.Holidays;
import org.creneau.domain.shop.Schedule;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.security.Staff;
import org.creneau.infrastructure.web.TownHall.ProfileForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// The one page on which a shop says all it has to say of itself, and which its forms come back to.
@Component
class SettingsPage {
    private static final Set<String> FORMS =
            Set.of(
                    "horaires",
                    "fermeture",
                    "ouverture",
                    "jour",
                    "feries",
                    "distance",
                    "limites",
                    "mise-de-cote",
                    "paiement",
                    "caisse",
                    "identite",
                    "accord",
                    "rappels",
                    "livraison",
                    "changements",
                    "boutique",
                    "file",
                    "photo");

    private final Reading reading;
    private final Desk desk;
    private final Say say;

    SettingsPage(Reading reading, Desk desk, Say say) {
        this.reading = reading;
        this.desk = desk;
        this.say = say;
    }

    /// @param until the last day of the hours, if they have one
    /// @param later schedules that begin later, or end
    /// @param front the picture of its front
    /// @param done what has just been saved
    record Settings(
            ShopView shop,
            LocalDate today,
            HoursForm hours,
            @Nullable LocalDate until,
            ProfileForm profile,
            List<ShopView.InUse> later,
            Calendar calendar,
            boolean texts,
            @Nullable Photo front,
            TypedForm typed,
            @Nullable String done,
            @Nullable Alert alert) {

        /// Those that a shop can choose from.
        public List<Activity> activities() {
            return List.of(Activity.values());
        }
    }

    /// @param days that the shop said something of, from today on
    /// @param holidays that close it within a year
    /// @param opening the day that is offered for opening
    /// @param goodFriday whether the shop has to find out for itself whether it is a holiday there
    record Calendar(
            Map<LocalDate, DayPlan> days,
            Map<LocalDate, Holiday> holidays,
            boolean kept,
            String commune,
            @Nullable LocalDate opening,
            boolean goodFriday) {}

    /// @param schedule the one that is shown, by its name
    ModelAndView shown(
            ShopView shop, @Nullable String done, @Nullable LocalDate opening, String schedule) {
        String text =
                done != null && FORMS.contains(done) ? say.text("settings.done." + done) : null;
        HoursForm hours = inUse(shop, reading.today(shop), schedule);
        return page(shop, hours, TypedForm.NONE, null, text, opening, HttpStatus.OK);
    }

    /// @param typed to be shown again where it is refused
    ModelAndView act(ShopView shop, TypedForm typed, Authentication who, Supplier<Command> wanted) {
        return act(shop, null, typed, who, wanted);
    }

    /// @param hours what the form of the hours held
    ModelAndView act(
            ShopView shop,
            @Nullable HoursForm hours,
            TypedForm typed,
            Authentication who,
            Supplier<Command> wanted) {
        try {
            return switch (desk.send(wanted.get(), Staff.actor(who), Channel.WEB)) {
                case Outcome.Accepted _ ->
                        Redirects.to("/boutique/" + shop.id() + "/reglages?fait=" + typed.form());
                case Outcome.Refused(var reason) ->
                        again(shop, hours, typed, Alert.of(say, reason), HttpStatus.CONFLICT);
            };
        } catch (MalformedValue e) {
            Alert alert = Alert.of(say, "malformed." + e.kind());
            return again(shop, hours, typed, alert, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView again(
            ShopView shop,
            @Nullable HoursForm hours,
            TypedForm typed,
            Alert alert,
            HttpStatus status) {
        return page(shop, hours, typed, alert, null, null, status);
    }

    private ModelAndView page(
            ShopView shop,
            @Nullable HoursForm hours,
            TypedForm typed,
            @Nullable Alert alert,
            @Nullable String done,
            @Nullable LocalDate opening,
            HttpStatus status) {
        LocalDate today = reading.today(shop);
        HoursForm shown = hours == null ? inUse(shop, today, Schedule.COLLECT) : hours;
        Settings settings =
                new Settings(
                        shop,
                        today,
                        shown,
                        until(shop, today, shown.checkedName()),
                        profile(shop, typed),
                        shop.schedules().stream().filter(each -> isSpecial(each, today)).toList(),
                        calendar(shop, today, opening),
                        typed.ticked("distance", "textes", followsTexts(shop.distancing())),
                        reading.front(shop.id()).orElse(null),
                        typed,
                        done,
                        alert);
        ModelAndView page = new ModelAndView("staff/settings", "page", settings);
        page.setStatus(status);
        return page;
    }

    private static ProfileForm profile(ShopView shop, TypedForm typed) {
        return typed.is("boutique")
                ? ProfileForm.of(shop.id(), typed.fields())
                : ProfileForm.of(shop);
    }

    private static boolean isSpecial(ShopView.InUse each, LocalDate today) {
        LocalDate until = each.until();
        return each.from().isAfter(today) || (until != null && !until.isBefore(today));
    }

    private Calendar calendar(ShopView shop, LocalDate today, @Nullable LocalDate opening) {
        return switch (shop.days().holidays()) {
            case Holidays.NotKept(var commune) ->
                    new Calendar(
                            reading.saidFrom(shop, today),
                            Map.of(),
                            false,
                            commune == null ? "" : commune.code(),
                            opening,
                            false);
            case Holidays.Kept(_, var commune) ->
                    new Calendar(
                            reading.saidFrom(shop, today),
                            reading.holidaysFrom(shop, today),
                            true,
                            commune == null ? "" : commune.code(),
                            opening,
                            commune != null && GoodFriday.isOpenQuestion(commune));
        };
    }

    /// A shop that said nothing yet is offered them.
    private static boolean followsTexts(@Nullable Distancing said) {
        return said == null || !(said.text() instanceof Distancing.Text.None);
    }

    /// Those of the day; else any that are planned; else empty ones.
    private static HoursForm inUse(ShopView shop, LocalDate today, String name) {
        return shop.hours()
                .scheduleOn(today, name)
                .or(() -> planned(shop, name))
                .map(HoursForm::of)
                .orElseGet(() -> HoursForm.empty(name));
    }

    /// The last day of those that are shown, so that whoever changes a number in them does not make them
    /// hold for ever.
    private static @Nullable LocalDate until(ShopView shop, LocalDate today, String name) {
        return shop.schedules().reversed().stream()
                .filter(each -> each.schedule().name().equals(name) && each.holdsOn(today))
                .findFirst()
                .map(ShopView.InUse::until)
                .orElse(null);
    }

    private static Optional<Schedule> planned(ShopView shop, String name) {
        return shop.schedules().stream()
                .map(ShopView.InUse::schedule)
                .filter(each -> each.name().equals(name))
                .findFirst();
    }
}

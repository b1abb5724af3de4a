package org.creneau.infrastructure.web;

import java.util.List;
import java.util.function.Supplier;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.catalogue.GoneFor;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Draws;
import org.creneau.infrastructure.desk.ItemFields;
import org.creneau.infrastructure.desk.PhotosTaken;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.security.Posts;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// An article as the shop keeps it, on one page: what it is, and how many there are.
@Component
class ArticlePage {
    private final Reading reading;
    private final PhotosTaken photos;
    private final Desk desk;
    private final Draws draws;
    private final Say say;

    ArticlePage(Reading reading, PhotosTaken photos, Desk desk, Draws draws, Say say) {
        this.reading = reading;
        this.photos = photos;
        this.desk = desk;
        this.draws = draws;
        this.say = say;
    }

    /// @param typed what stands in the form, which may be what was just refused
    /// @param movementKey makes the id of a delivery or a loss, so that a form sent twice is one
    /// @param alike whether a new picture is for its other sizes and colours too, unless told otherwise
    /// @param history whether who is asking may read the article's history
    record Article(
            ShopView shop,
            ItemView item,
            ItemFields typed,
            List<Withdrawal> withdrawals,
            String movementKey,
            List<GoneFor> reasons,
            boolean alike,
            boolean history,
            @Nullable Alert alert) {}

    char point() {
        return say.locale().getLanguage().equals("en") ? '.' : ',';
    }

    ModelAndView of(ShopId shop, ItemId item, Authentication who) {
        ItemView view = reading.article(shop, item);
        return of(shop, view, ItemFields.of(view, point()), null, HttpStatus.OK, who);
    }

    /// Does what was typed and shows the article again, with what is wrong where something is.
    ModelAndView after(ShopId shop, ItemId item, Supplier<Command> typed, Authentication who) {
        ItemView view = reading.article(shop, item);
        return after(shop, item, ItemFields.of(view, point()), typed, who);
    }

    /// @param fields what was typed of the article itself, to be shown again where it is refused
    ModelAndView after(
            ShopId shop,
            ItemId item,
            ItemFields fields,
            Supplier<Command> typed,
            Authentication who) {
        return afterAll(shop, item, fields, () -> List.of(typed.get()), who);
    }

    /// One after the other, up to the first that is refused.
    ModelAndView afterAll(
            ShopId shop, ItemId item, Supplier<List<? extends Command>> typed, Authentication who) {
        ItemView view = reading.article(shop, item);
        return afterAll(shop, item, ItemFields.of(view, point()), typed, who);
    }

    private ModelAndView afterAll(
            ShopId shop,
            ItemId item,
            ItemFields fields,
            Supplier<List<? extends Command>> typed,
            Authentication who) {
        ItemView view = reading.article(shop, item);
        try {
            for (Command each : typed.get()) {
                if (desk.send(each, Staff.actor(who), Channel.COUNTER)
                        instanceof Outcome.Refused(var reason)) {
                    Alert alert = Alert.of(say, reason);
                    return of(shop, view, fields, alert, HttpStatus.CONFLICT, who);
                }
            }
            return Redirects.to("/boutique/" + shop + "/catalogue/" + item + "?note");
        } catch (MalformedValue e) {
            Alert alert = Alert.of(say, "malformed." + e.kind());
            return of(shop, view, fields, alert, HttpStatus.UNPROCESSABLE_CONTENT, who);
        }
    }

    private ModelAndView of(
            ShopId shop,
            ItemView item,
            ItemFields fields,
            @Nullable Alert alert,
            HttpStatus status,
            Authentication who) {
        var article =
                new Article(
                        reading.shop(shop),
                        item,
                        fields,
                        List.of(Withdrawal.values()),
                        draws.id(),
                        List.of(GoneFor.values()),
                        photos.isAlike(shop, item),
                        Posts.has(who, shop, Role.OWNER, Role.AUDITOR),
                        alert);
        ModelAndView page = new ModelAndView("staff/article", "page", article);
        page.setStatus(status);
        return page;
    }
}

package org.creneau.infrastructure.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.application.waiting.WaitView;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.WaitId;
import org.creneau.domain.waiting.LeftBy;
import org.creneau.domain.waiting.Wished;
import org.creneau.infrastructure.desk.HeldPlace;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.TypedLine;
import org.creneau.infrastructure.desk.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Orders of those who waited, called and have no page of their own to order on: staff order for them on the place that is
/// kept. What the wait says is typed already.
@Component
class OfferedAtDesk {
    static final String FIELD = "attente";
    private final Waiting waiting;
    private final Reading reading;

    OfferedAtDesk(Waiting waiting, Reading reading) {
        this.waiting = waiting;
        this.reading = reading;
    }

    /// How her waiting stands.
    ///
    /// @throws NotFound where nobody waits at this shop under this id
    Waiting.Standing standing(ShopId shop, WaitId wait) {
        return waiting.atAGlance(waiting.find(shop, wait));
    }

    /// @param key of an order that is not made yet
    DeskForm form(ShopId shop, WaitId wait, String key) {
        WaitView her = waiting.find(shop, wait);
        HeldPlace place = waiting.atAGlance(her).place();
        return new DeskForm(
                key,
                Channel.PHONE,
                said(her.contact().phone()),
                said(her.contact().email()),
                said(her.contact().name()),
                place == null ? "" : place.slot().toString(),
                false,
                lines(shop, her),
                "",
                AddressForm.BLANK,
                wait);
    }

    private static String said(@Nullable PersonalText text) {
        return text == null ? "" : text.or("");
    }

    /// An article that is sold no more is said by its id, so that nobody overlooks it.
    private List<TypedLine> lines(ShopId shop, WaitView her) {
        Map<ItemId, ItemView> sold =
                reading.catalogue(shop).stream()
                        .collect(Collectors.toMap(ItemView::item, Function.identity()));
        return her.basket().stream().map(wished -> line(wished, sold)).toList();
    }

    private static TypedLine line(Wished wished, Map<ItemId, ItemView> sold) {
        ItemView item = sold.get(wished.item());
        String what = item == null ? wished.item().value() : item.label();
        return new TypedLine(what, "" + wished.quantity().pieces(), "", "", false);
    }

    /// The place that is kept for whom this form is about; absent where she waits for none, or it is gone.
    @Nullable HeldPlace place(ShopId shop, DeskForm form) {
        try {
            return form.waiting() == null ? null : standing(shop, form.waiting()).place();
        } catch (NotFound _) {
            return null;
        }
    }

    /// Whoever takes another window leaves the place that is kept for her to the next in line.
    void leaveOther(ShopId shop, DeskForm form, Actor staff) {
        HeldPlace place = place(shop, form);
        if (place != null && form.waiting() != null) {
            WaitView her = waiting.find(shop, form.waiting());
            waiting.leave(her, place.slot(), LeftBy.SHOP, staff, Channel.WEB);
        }
    }
}

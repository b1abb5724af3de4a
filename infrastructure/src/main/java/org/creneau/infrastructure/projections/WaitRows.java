package org.creneau.infrastructure.projections;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.creneau.application.customer.PersonalTexts;
import org.creneau.application.waiting.WaitView;
import org.creneau.application.waiting.WaitView.Line;
import org.creneau.application.waiting.WaitView.Offer;
import org.creneau.application.waiting.WaitView.Told;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.WaitId;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.NoticeWay;
import org.creneau.domain.waiting.WaitEvent.OfferTold;
import org.creneau.domain.waiting.WaitEvent.WaitAsked;
import org.creneau.domain.waiting.Wished;
import org.jspecify.annotations.Nullable;

/// How somebody who waits lies in a row.
final class WaitRows {
    private static final String LINE = " ";
    private static final String PIECES = "=";

    private final PersonalTexts texts;

    WaitRows(PersonalTexts texts) {
        this.texts = texts;
    }

    String seal(WaitAsked asked, String field, PersonalText text) {
        return texts.seal(asked.shop(), asked.subject(), context(asked.waiting(), field), text);
    }

    private static String context(WaitId wait, String field) {
        return "waiting/" + wait + "/" + field;
    }

    /// `novel=2 atlas=1`. Ids of articles have no blanks.
    static String text(List<Wished> basket) {
        return basket.stream()
                .map(wished -> wished.item() + PIECES + wished.quantity().pieces())
                .collect(joining(LINE));
    }

    private static List<Wished> basket(String text) {
        return Arrays.stream(text.split(LINE, -1)).map(WaitRows::wished).toList();
    }

    private static Wished wished(String line) {
        int end = line.lastIndexOf(PIECES);
        return new Wished(
                new ItemId(line.substring(0, end)),
                new Quantity(Integer.parseInt(line.substring(end + 1))));
    }

    static Told told(OfferTold told) {
        if (told.way() != NoticeWay.EMAIL) {
            return Told.BY_SOMEBODY;
        }
        return told.failed() == null ? Told.BY_LETTER : Told.NOT_BY_LETTER;
    }

    WaitView view(ResultSet row) throws SQLException {
        return new WaitView(
                new ShopId(row.getString("shop")),
                new WaitId(row.getString("wait")),
                windows(row),
                new SubjectId(row.getString("subject")),
                basket(row.getString("basket")),
                new Contact(open(row, "name"), openIfAny(row, "phone"), openIfAny(row, "email")),
                Columns.instant(row, "asked_at"),
                row.getInt("ahead"),
                Line.valueOf(row.getString("line")),
                offer(row));
    }

    private static List<SlotId> windows(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("windows").getArray()).map(SlotId::parse).toList();
    }

    private static @Nullable Offer offer(ResultSet row) throws SQLException {
        String slot = row.getString("offered");
        return slot == null
                ? null
                : new Offer(
                        SlotId.parse(slot),
                        Columns.instant(row, "until"),
                        Told.valueOf(row.getString("told")));
    }

    private @Nullable PersonalText openIfAny(ResultSet row, String field) throws SQLException {
        return row.getString("sealed_" + field) == null ? null : open(row, field);
    }

    private PersonalText open(ResultSet row, String field) throws SQLException {
        return texts.open(
                new ShopId(row.getString("shop")),
                new SubjectId(row.getString("subject")),
                context(new WaitId(row.getString("wait")), field),
                row.getString("sealed_" + field));
    }
}

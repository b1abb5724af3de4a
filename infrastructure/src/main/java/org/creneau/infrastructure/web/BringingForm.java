package org.creneau.infrastructure.web;

import java.util.List;
import java.util.Map;
import org.creneau.domain.bringing.BringingRefusal;
import org.creneau.domain.bringing.ToBring;
import org.creneau.domain.bringing.Why;
import org.creneau.domain.bringing.Wish;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.ReturnRefusal;
import org.creneau.infrastructure.desk.BringingBack;
import org.creneau.infrastructure.desk.Draws;
import org.jspecify.annotations.Nullable;

/// The form of somebody who wants to bring something back, exactly as it was typed: of each thing how many
/// pieces and why, what she would like, and how she comes.
///
/// @param window the chosen one; empty where none is
/// @param along the order that she comes for anyway; empty where she comes for nothing else
record BringingForm(
        List<Field> fields,
        boolean exchange,
        String other,
        String pieces,
        String window,
        String along) {
    private static final String WHY = "pourquoi-";
    private static final String EXCHANGE = "echange";

    BringingForm {
        fields = List.copyOf(fields);
    }

    /// @param left how many pieces she has and is not going to bring already
    record Field(String name, PersonalText label, int left, String typed, @Nullable Why why) {
        public String reason() {
            return WHY + name;
        }
    }

    static BringingForm read(List<BringingBack.Choice> choices, Map<String, String[]> typed) {
        return new BringingForm(
                choices.stream().map(choice -> field(choice, typed)).toList(),
                text(typed, "souhait").equals(EXCHANGE),
                text(typed, "autre"),
                text(typed, "combien"),
                text(typed, "creneau"),
                text(typed, "avec"));
    }

    /// What was asked for under a key stands, or was called off: whoever asks for something else, asks anew.
    static String next(String key, Reason reason, Draws draws) {
        boolean isUsed =
                reason == ReturnRefusal.RETURN_REPEATED_DIFFERENTLY
                        || reason == BringingRefusal.RETURN_CALLED_OFF;
        return isUsed ? draws.id() : key;
    }

    /// How many pieces come and go, as far as that can be read; one at least.
    int total() {
        int brought = fields.stream().mapToInt(field -> number(field.typed())).sum();
        return Math.max(1, brought + (exchange ? Math.max(1, number(pieces)) : 0));
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
    }

    private static Field field(BringingBack.Choice choice, Map<String, String[]> typed) {
        String name = GoodsBack.name(choice.goods());
        return new Field(
                name,
                choice.label(),
                choice.left(),
                text(typed, name),
                why(text(typed, WHY + name)));
    }

    private static @Nullable Why why(String typed) {
        return List.of(Why.values()).stream()
                .filter(why -> why.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static String text(Map<String, String[]> typed, String name) {
        String[] values = typed.get(name);
        return values == null ? "" : values[0].strip();
    }

    /// @throws MalformedValue of kind `brought` where nothing is said to come, `return-reason`, `instead`, `slot` or
    ///     `quantity` where that is missing or cannot be read
    static BringingBack.Asking asking(ShopId shop, Map<String, String[]> typed) {
        List<ReturnLine> lines = GoodsBack.read(typed);
        if (lines.isEmpty()) {
            throw new MalformedValue("brought");
        }
        return new BringingBack.Asking(
                lines.stream().map(line -> toBring(line, typed)).toList(),
                wish(typed),
                how(shop, typed));
    }

    private static ToBring toBring(ReturnLine line, Map<String, String[]> typed) {
        Why why = why(text(typed, WHY + GoodsBack.name(line.goods())));
        if (why == null) {
            throw new MalformedValue("return-reason");
        }
        return new ToBring(line.goods(), line.quantity(), why);
    }

    private static Wish wish(Map<String, String[]> typed) {
        if (!text(typed, "souhait").equals(EXCHANGE)) {
            return new Wish.MoneyBack();
        }
        String item = text(typed, "autre");
        if (item.isEmpty()) {
            throw new MalformedValue("instead");
        }
        return new Wish.Exchange(
                List.of(new Wish.Other(new ItemId(item), pieces(text(typed, "combien")))));
    }

    private static Quantity pieces(String typed) {
        try {
            return new Quantity(typed.isEmpty() ? 1 : Integer.parseInt(typed));
        } catch (NumberFormatException _) {
            throw new MalformedValue("quantity");
        }
    }

    private static BringingBack.How how(ShopId shop, Map<String, String[]> typed) {
        String along = text(typed, "avec");
        if (!along.isEmpty()) {
            return new BringingBack.How.With(new OrderId(along));
        }
        String window = text(typed, "creneau");
        if (window.isEmpty()) {
            throw new MalformedValue("slot");
        }
        SlotId slot = SlotId.parse(window);
        if (!slot.shop().equals(shop)) {
            throw new MalformedValue("slot");
        }
        return new BringingBack.How.In(slot);
    }
}

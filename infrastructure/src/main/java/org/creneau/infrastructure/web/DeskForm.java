package org.creneau.infrastructure.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.WaitId;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.TypedLine;
import org.jspecify.annotations.Nullable;

/// The form of an order that staff take down, exactly as it was typed.
///
/// @param key makes the order's id, so that a form sent twice is one order
/// @param delivery the zone that it is brought to, by its name; nothing where it is collected
/// @param window the id of the chosen window, or nothing
/// @param aside whether she promises nothing
/// @param waiting whose place, that is offered to her, the order takes; absent for whoever waited for none
record DeskForm(
        String key,
        Channel channel,
        String phone,
        String email,
        String name,
        String window,
        boolean aside,
        List<TypedLine> lines,
        String delivery,
        AddressForm to,
        @Nullable WaitId waiting) {
    private static final int LINES_AT_FIRST = 3;
    private static final int MOST_LINES = 50;

    /// @param key for a form that has none yet
    static DeskForm blank(String key) {
        return new DeskForm(
                key,
                Channel.PHONE,
                "",
                "",
                "",
                "",
                false,
                blanks(LINES_AT_FIRST),
                "",
                AddressForm.BLANK,
                null);
    }

    static DeskForm read(Map<String, String[]> typed, String otherwiseKey) {
        String key = text(typed, "cle");
        return new DeskForm(
                key.isBlank() ? otherwiseKey : key,
                channel(text(typed, "canal")),
                text(typed, "telephone"),
                text(typed, "courriel"),
                text(typed, "nom"),
                text(typed, "creneau"),
                typed.containsKey("de-cote"),
                lines(typed),
                text(typed, Receiving.FIELD),
                AddressForm.read(typed),
                waiting(text(typed, OfferedAtDesk.FIELD)));
    }

    /// Those by which a customer reaches a shop; what is none of them is a call.
    static Channel channel(String word) {
        return DeskOrders.CHANNELS.stream()
                .filter(channel -> channel.name().equals(word))
                .findFirst()
                .orElse(Channel.PHONE);
    }

    /// What is no name of a wait is nobody's.
    private static @Nullable WaitId waiting(String name) {
        try {
            return name.isBlank() ? null : new WaitId(name);
        } catch (MalformedValue _) {
            return null;
        }
    }

    private static List<TypedLine> lines(Map<String, String[]> typed) {
        List<TypedLine> lines = new ArrayList<>();
        while (lines.size() < MOST_LINES && typed.containsKey(field(lines.size(), "quoi"))) {
            int at = lines.size();
            lines.add(
                    new TypedLine(
                            text(typed, field(at, "quoi")),
                            text(typed, field(at, "nombre")),
                            text(typed, field(at, "prix")),
                            text(typed, field(at, "tva")),
                            typed.containsKey(field(at, "fournisseur"))));
        }
        return lines.isEmpty() ? blanks(LINES_AT_FIRST) : lines;
    }

    private static String field(int line, String name) {
        return "l" + line + "-" + name;
    }

    /// The place that is kept for her where she waited for it; elsewhere one of this form alone.
    HoldId hold(SlotId slot) {
        return waiting == null ? Keys.hold(slot, key) : HoldId.of(waiting);
    }

    /// As if she had not waited.
    DeskForm withoutOffer() {
        return new DeskForm(
                key, channel, phone, email, name, window, aside, lines, delivery, to, null);
    }

    DeskForm withMoreLines() {
        List<TypedLine> more = new ArrayList<>(lines);
        more.addAll(blanks(Math.min(LINES_AT_FIRST, MOST_LINES - lines.size())));
        return with(name, window, more);
    }

    DeskForm named(String known) {
        return name.isBlank() ? with(known, window, lines) : this;
    }

    DeskForm in(SlotId slot) {
        return with(name, slot.toString(), lines);
    }

    private DeskForm with(String name, String window, List<TypedLine> lines) {
        return new DeskForm(
                key, channel, phone, email, name, window, aside, lines, delivery, to, waiting);
    }

    private static List<TypedLine> blanks(int count) {
        return Collections.nCopies(count, TypedLine.BLANK);
    }

    private static String text(Map<String, String[]> typed, String name) {
        String[] values = typed.get(name);
        return values == null ? "" : values[0];
    }
}

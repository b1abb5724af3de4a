package org.creneau.infrastructure.rehearsal;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;

/// What everybody in the play shares.
record Scene(
        Options options,
        Desk desk,
        Agenda agenda,
        SimulatedClock clock,
        Timetable timetable,
        Shelves shelves,
        Figures figures) {
    static final ShopId SHOP = new ShopId("rehearsal");

    private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9_.@-]");
    private static final int LONGEST = 40;
    private static final int MOST_PIECES = 100_000;

    /// An article at another price is another article: an order keeps the price it was sold at.
    static ItemId item(Line line) {
        return new ItemId("A" + plain(line.article()) + "-" + line.cents());
    }

    /// The price of one piece, which is part of its name.
    static long cents(ItemId item) {
        return Long.parseLong(item.value().substring(item.value().lastIndexOf('-') + 1));
    }

    /// As many pieces as one line of an order takes, and the rest on further lines.
    static Stream<Quantity> quantities(int pieces) {
        return Stream.iterate(pieces, left -> left > 0, left -> left - MOST_PIECES)
                .map(left -> new Quantity(Math.min(left, MOST_PIECES)));
    }

    /// What the file calls something, in letters that an id may have. Where some had to go, a number
    /// tells apart what would now look the same.
    static String plain(String said) {
        String plain = ODD.matcher(said).replaceAll("_");
        return plain.equals(said) && said.length() <= LONGEST
                ? said
                : plain.substring(0, Math.min(plain.length(), LONGEST))
                        + "."
                        + Integer.toHexString(said.hashCode());
    }
}

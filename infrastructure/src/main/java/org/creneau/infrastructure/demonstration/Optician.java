package org.creneau.infrastructure.demonstration;

import static org.creneau.domain.kernel.Channel.PHONE;
import static org.creneau.domain.kernel.Channel.WEB;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.Finer;
import org.creneau.domain.shop.Lead;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.Profile;
import org.creneau.infrastructure.demonstration.Story.Booking;

/// *Optique de la Halle*: half an hour for each two customers, and a limit of the shop's own, three,
/// below the one of the text.
final class Optician {
    private static final int VAT = 2000;
    private static final int MEDICAL = 550;

    /// What is ordered after half past five counts for the next day, and three inside for ten minutes each
    /// are more than two places take.
    private static final Finer BOOK_CLOSES_EARLY =
            new Finer(
                    Occasion.COLLECT,
                    new Lead.None(),
                    LocalTime.of(17, 30),
                    Duration.ZERO,
                    Duration.ofMinutes(10));

    private final Story shop;

    private Optician(Story shop) {
        this.shop = shop;
    }

    static List<Told> told(People people) {
        Optician optician = new Optician(new Story("optique", people));
        optician.opens();
        optician.shelves();
        optician.daysBefore();
        optician.saturday();
        return optician.shop.told();
    }

    private void opens() {
        shop.opens(
                new Profile(
                        "Optique de la Halle",
                        "optique",
                        "1 place de la Halle, Villeneuve-l'Inventée",
                        "FR",
                        Story.PARIS,
                        Door.INSIDE),
                Week.schedule("09:30", "18:30", Duration.ofMinutes(30), 2, Duration.ofHours(2))
                        .with(BOOK_CLOSES_EARLY),
                new Distancing(42, new Distancing.Text.InForce("FR"), 3));
    }

    private void shelves() {
        shop.sells("lentilles-jour", "Lentilles journalières, 30", 2_490, MEDICAL);
        shop.sells("lentilles-mois", "Lentilles mensuelles, 6", 3_890, MEDICAL);
        shop.sells("solution", "Solution pour lentilles, 360 ml", 1_190, VAT);
        shop.sells("solution-voyage", "Solution pour lentilles, voyage", 590, VAT);
        shop.sells("larmes", "Larmes artificielles", 890, VAT);
        shop.sells("loupe", "Loupe de lecture éclairée", 3_450, VAT);
        shop.sells("etui", "Étui rigide", 1_400, VAT);
        shop.sells("cordon", "Cordon à lunettes", 950, VAT);
        shop.sells("spray", "Spray nettoyant et chiffon", 790, VAT);
        shop.sells("solaire", "Lunettes de soleil, écaille", 8_900, VAT);
        shop.sells("solaire-enfant", "Lunettes de soleil, enfant", 3_200, VAT);
        shop.sells("lecture-2", "Lunettes de lecture, +2", 2_900, VAT);
    }

    private void daysBefore() {
        Booking a = shop.orders("02 10:30", "03 10:00", PHONE, "lentilles-mois", "solution");
        Booking b = shop.orders("02 21:40", "04 11:30", WEB, "loupe");
        shop.isReady("03 09:35", a);
        shop.collects("03 10:03", a);
        shop.isReady("03 17:20", b);
        shop.collects("04 11:35", b);
        Booking gone = shop.orders("03 18:12", "05 10:00", WEB, "solaire");
        shop.shopperCancels("04 08:50", gone);
    }

    private void saturday() {
        Booking morning = shop.orders("04 09:40", "05 09:30", PHONE, "lentilles-jour");
        shop.isReady("04 18:05", morning);
        shop.collects("05 09:41", morning);
        Booking inside = shop.orders("05 10:10", "05 15:00", WEB, "lecture-2", "etui");
        Booking waiting = shop.orders("05 11:55", "05 15:00", PHONE, "larmes", "spray");
        shop.isReady("05 13:15", inside, waiting);
        int ticket = shop.arrives("05 14:55", inside);
        shop.nextIsCalled("05 14:56");
        shop.enters("05 14:57", ticket);
        shop.arrives("05 15:03", waiting);
        shop.orders("05 12:20", "05 17:30", WEB, "lentilles-mois");
        shop.orders("05 13:02", "05 17:30", WEB, "solution", "solution-voyage");
        shop.isTurnedAway("05 13:48", "05 17:30");
        Booking soon = shop.orders("05 13:05", "05 15:30", PHONE, "cordon");
        shop.isReady("05 14:15", soon);
        shop.orders("05 14:32", "05 17:00", WEB, "solaire-enfant");
        shop.orders("05 14:39", "07 09:30", WEB, "lentilles-jour");
    }
}

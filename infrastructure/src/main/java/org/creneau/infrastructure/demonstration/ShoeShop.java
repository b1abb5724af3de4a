package org.creneau.infrastructure.demonstration;

import static org.creneau.domain.kernel.Channel.COUNTER;
import static org.creneau.domain.kernel.Channel.PHONE;
import static org.creneau.domain.kernel.Channel.WEB;

import java.time.Duration;
import java.util.List;
import org.creneau.domain.catalogue.Details;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.ArrangeQueue;
import org.creneau.domain.shop.Arrangement;
import org.creneau.domain.shop.Arrangement.Pavement;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.Profile;
import org.creneau.infrastructure.demonstration.Story.Booking;

/// *Au Pas Léger*: sixty square metres, so that seven customers may be inside. At 15:04 seven are, and
/// four wait, who fill the pavement.
final class ShoeShop {
    private static final int VAT = 2000;

    private final Story shop;
    private final Surprises surprises;

    private ShoeShop(Story shop, Surprises surprises) {
        this.shop = shop;
        this.surprises = surprises;
    }

    static List<Told> told(People people) {
        Story story = new Story("chaussures", people);
        ShoeShop shoes = new ShoeShop(story, new Surprises("chaussures", story, people));
        shoes.opens();
        shoes.shelves();
        shoes.countedShelves();
        shoes.daysBefore();
        shoes.triedAndForgotten();
        shoes.saturdayMorning();
        shoes.lateAndMissed();
        shoes.sevenInsideAndFourWaiting();
        shoes.restOfTheDay();
        new WaitingLine("chaussures", story).forQuarterToFive();
        return shoes.shop.told();
    }

    private void opens() {
        shop.opens(
                new Profile(
                        "Au Pas Léger",
                        "chaussures",
                        "17 rue des Cordiers-Absents, Villeneuve-l'Inventée",
                        "FR",
                        Story.PARIS,
                        Door.INSIDE),
                Week.schedule("10:00", "19:00", Duration.ofMinutes(15), 4, Duration.ofHours(1)),
                new Distancing(60, new Distancing.Text.InForce("FR"), null));
        arrangesItsLine();
    }

    /// Four metres between two doors: with a metre for each, the fifth who waits is told to come back.
    private void arrangesItsLine() {
        Arrangement usual = Arrangement.USUAL;
        shop.byStaff(
                Story.at("01 09:05"),
                new ArrangeQueue(
                        new ShopId("chaussures"),
                        new Arrangement(
                                usual.counters(),
                                new Pavement(400, null),
                                usual.stay(),
                                usual.behind())));
    }

    private void shelves() {
        shop.sells(
                "bottine", "Bottine à lacets, cuir brun", List.of("38", "39", "40"), 11_900, VAT);
        shop.sells("derby", "Derby noir", List.of("42", "43", "44"), 12_500, VAT);
        shop.sells("enfant", "Chaussure d'enfant à bride", List.of("28", "29", "30"), 5_900, VAT);
        shop.sells("pantoufle", "Pantoufle en feutre", List.of("39", "41"), 4_200, VAT);
        shop.sells("pluie-32", "Botte de pluie, jaune, 32", 3_900, VAT);
        shop.sells("pluie-37", "Botte de pluie, marine, 37", 4_500, VAT);
        shop.sells("basket", "Basket en toile, blanche", List.of("41", "43"), 6_900, VAT);
        shop.sells("marche-42", "Chaussure de marche, 42", 13_900, VAT);
        shop.makes(
                "teinture",
                "Teinture d'une paire à la couleur de votre choix",
                3_500,
                VAT,
                new Details("Atelier", Duration.ofDays(2), Withdrawal.MADE_TO_MEASURE, null));
        shop.sells("cirage", "Cirage incolore", 690, VAT);
        shop.sells("semelle", "Semelles de laine", 1_250, VAT);
    }

    /// Boots and derbies are counted, the rest is not. One pair is sold out by Saturday afternoon, and
    /// of another one is left.
    private void countedShelves() {
        shop.counts("bottine-38", 3);
        shop.counts("bottine-39", 4);
        shop.counts("bottine-40", 2);
        shop.counts("derby-42", 2);
        shop.counts("derby-43", 3);
        shop.counts("derby-44", 9);
        shop.counts("enfant-28", 4);
    }

    /// A pair that did not fit comes back on Friday, and another one is to be exchanged on Saturday evening.
    private void daysBefore() {
        Booking pair = shop.orders("01 20:10", "02 11:00", WEB, "enfant-28");
        Booking boots = shop.orders("02 12:30", "03 10:30", PHONE, "pluie-32", "pluie-37");
        shop.isReady("02 10:20", pair);
        shop.collects("02 11:04", pair);
        Booking derby = shop.orders("02 18:45", "03 15:00", WEB, "derby-43", "cirage");
        Booking changedHerMind = shop.orders("03 09:15", "04 12:00", WEB, "bottine-39");
        shop.isReady("03 10:05", boots, derby);
        shop.collects("03 10:41", boots);
        shop.collects("03 15:02", derby);
        new Exchanged(shop).isAskedFor("05 11:26", "05 18:00", derby, "derby-44");
        shop.shopperCancels("03 19:30", changedHerMind);
        Booking outOfStock = shop.orders("03 21:14", "04 16:00", WEB, "marche-42");
        shop.shopCancels("04 10:12", outOfStock);
        Booking slippers = shop.orders("04 11:25", "04 14:00", COUNTER, "pantoufle-39");
        shop.isReady("04 11:50", slippers);
        shop.collects("04 14:09", slippers);
        shop.bringsBack("04 17:10", pair);
    }

    /// Of two pairs that were put aside one is bought on Friday. Somebody else never comes for hers.
    private void triedAndForgotten() {
        surprises.putsThingsAsideFor("01 08:40", 2);
        surprises.isPaidOnline("01 08:40");
        Booking never = surprises.isPutAside("01 21:30", "02 16:00", "enfant-28");
        Booking tried = surprises.isPutAside("03 19:50", "04 15:00", "derby-44", "bottine-39");
        shop.isReady("02 11:30", never);
        surprises.isMissed("02 18:30", never);
        shop.isReady("04 10:20", tried);
        int ticket = shop.arrives("04 15:03", tried);
        shop.nextIsCalled("04 15:03:30");
        shop.enters("04 15:04", ticket);
        surprises.isTried("04 15:21", tried, 0);
        surprises.isForgotten("05 00:00:02", never);
    }

    /// One comes an hour late, one not at all, one has not come yet; one has moved to Monday.
    private void lateAndMissed() {
        Booking late = shop.orders("04 17:25", "05 12:30", WEB, "basket-43");
        Booking missed = shop.orders("04 17:40", "05 12:15", WEB, "pantoufle-41");
        Booking awaited = shop.orders("04 20:50", "05 14:15", PHONE, "semelle");
        Booking moved = shop.orders("04 22:15", "05 17:30", WEB, "derby-44");
        shop.isReady("05 11:55", late, missed, awaited);
        surprises.isMoved("05 12:42", moved, "07 11:15");
        surprises.isMissed("05 13:02", missed);
        shop.collects("05 13:41", late);
    }

    private void saturdayMorning() {
        Booking a = shop.orders("04 18:02", "05 10:15", WEB, "bottine-38");
        Booking b = shop.orders("04 19:33", "05 10:30", WEB, "basket-41", "semelle");
        Booking c = shop.orders("04 21:20", "05 11:00", WEB, "enfant-30");
        Booking d = shop.orders("05 09:10", "05 11:30", PHONE, "pantoufle-41");
        Booking e = shop.orders("05 09:34", "05 11:45", WEB, "derby-42");
        shop.isReady("05 10:04", a, b, c);
        shop.collects("05 10:16", a);
        shop.collects("05 10:31", b);
        shop.collects("05 10:58", c);
        shop.isReady("05 11:10", d, e);
        shop.collects("05 11:33", d);
        shop.collects("05 11:52", e);
    }

    private void sevenInsideAndFourWaiting() {
        Booking[] come = {
            shop.orders("04 20:05", "05 14:30", WEB, "enfant-29"),
            shop.orders("05 09:50", "05 14:30", WEB, "derby-44"),
            shop.orders("05 10:40", "05 14:30", PHONE, "bottine-40", "cirage"),
            shop.orders("05 11:12", "05 14:45", WEB, "basket-43"),
            shop.orders("05 11:40", "05 14:45", WEB, "pluie-37"),
            shop.orders("05 12:01", "05 14:45", WEB, "marche-42"),
            shop.orders("05 12:20", "05 14:45", COUNTER, "pantoufle-39", "pantoufle-41"),
            shop.orders("05 12:55", "05 15:00", WEB, "bottine-38"),
            shop.orders("05 13:08", "05 15:00", PHONE, "enfant-28", "enfant-30"),
            shop.orders("05 13:26", "05 15:00", WEB, "derby-43"),
            shop.orders("05 13:45", "05 15:00", WEB, "semelle", "cirage")
        };
        shop.isReady("05 14:05", come);
        String[] arrivals = {
            "14:33", "14:36", "14:40", "14:46", "14:49", "14:52", "14:54", "14:57", "14:59",
            "15:01", "15:03"
        };
        for (int i = 0; i < come.length; i++) {
            int ticket = shop.arrives("05 " + arrivals[i], come[i]);
            if (i < 7) {
                shop.nextIsCalled("05 " + arrivals[i] + ":20");
                shop.enters("05 " + arrivals[i] + ":45", ticket);
            }
        }
    }

    private void restOfTheDay() {
        Booking next = shop.orders("05 13:55", "05 15:15", WEB, "pluie-32");
        Booking ready = shop.orders("05 14:08", "05 15:30", PHONE, "bottine-39");
        shop.isReady("05 14:28", next, ready);
        shop.orders("05 14:22", "05 15:30", WEB, "basket-41");
        surprises.isPutAside("05 13:50", "05 17:30", "bottine-39", "enfant-29");
        quarterToFiveIsFull();
        shop.orders("05 14:41", "05 16:30", WEB, "enfant-29", "semelle");
        shop.orders("05 13:33", "05 17:15", WEB, "derby-42");
        shop.orders("05 14:19", "07 10:30", WEB, "bottine-40");
        shop.orders("05 14:35", "07 14:00", PHONE, "marche-42");
    }

    private void quarterToFiveIsFull() {
        shop.orders("05 11:05", "05 16:45", WEB, "enfant-28");
        shop.orders("05 12:13", "05 16:45", PHONE, "pantoufle-41");
        shop.orders("05 13:16", "05 16:45", WEB, "derby-44", "cirage");
        shop.orders("05 14:12", "05 16:45", WEB, "pluie-37");
        shop.isTurnedAway("05 14:24", "05 16:45");
        shop.isTurnedAway("05 14:47", "05 16:45");
        shop.isTurnedAway("05 14:58", "05 16:45");
    }
}

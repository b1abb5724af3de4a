package org.creneau.infrastructure.demonstration;

import static org.creneau.domain.kernel.Channel.COUNTER;
import static org.creneau.domain.kernel.Channel.EMAIL;
import static org.creneau.domain.kernel.Channel.PHONE;
import static org.creneau.domain.kernel.Channel.WEB;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.PlaceOrder;
import org.creneau.domain.order.ReportMissing;
import org.creneau.domain.order.Supply;
import org.creneau.domain.payment.Means;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.Effort;
import org.creneau.domain.shop.Finer;
import org.creneau.domain.shop.Lead;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.Profile;
import org.creneau.infrastructure.demonstration.Story.Booking;

/// *Librairie du Passage*: nobody comes in, parcels are handed over on the doorstep. At 15:04 six people
/// stand before it. On Fridays it brings parcels to people.
final class Bookshop {
    private static final int BOOKS = 550;
    private static final int STATIONERY = 2000;

    /// Up to five books are a point of work, and six points are what one window takes.
    private static final Finer LARGE_ORDERS_COUNT =
            new Finer(
                    Occasion.COLLECT, new Lead.None(), null, Duration.ZERO, null, new Effort(6, 5));

    private final Story shop;
    private final Till till;

    private Bookshop(Story shop) {
        this.shop = shop;
        this.till = new Till(shop, "librairie");
    }

    static List<Told> told(People people) {
        Bookshop bookshop = new Bookshop(new Story("librairie", people));
        bookshop.opens();
        bookshop.shelves();
        bookshop.daysBefore();
        bookshop.saturdayMorning();
        bookshop.saturdayAfternoon();
        bookshop.daysAhead();
        new FridayRound(new ShopId("librairie"), bookshop.shop, people).told();
        return bookshop.shop.told();
    }

    private void opens() {
        shop.opens(
                new Profile(
                        "Librairie du Passage",
                        "librairie",
                        "4 passage des Tilleuls, Villeneuve-l'Inventée",
                        "FR",
                        Story.PARIS,
                        Door.DOORSTEP),
                Week.schedule("09:30", "19:00", Duration.ofMinutes(15), 6, Duration.ofHours(1))
                        .with(LARGE_ORDERS_COUNT),
                new Distancing(85, new Distancing.Text.InForce("FR"), null));
        shop.opensToo("02 09:15", LocalDate.of(2020, 12, 6), "10:00", "18:00");
    }

    private void shelves() {
        shop.sells("hiver-lent", "Un hiver lent, roman", 2090, BOOKS);
        shop.sells("phare-gris", "Le phare gris, roman policier", 1950, BOOKS);
        shop.sells("cabane", "La cabane aux oiseaux, album", 1390, BOOKS);
        shop.sells("ours-valise", "L'ours et la valise, album", 1250, BOOKS);
        shop.sells("atlas-rivieres", "Atlas des rivières rêvées", 3500, BOOKS);
        shop.sells("soupes", "Cent soupes pour cent soirs", 2450, BOOKS);
        shop.sells("jardin", "Le jardin sans arrosage", 1990, BOOKS);
        shop.sells("poemes", "Poèmes du quai", 1100, BOOKS);
        shop.sells("histoire-sel", "Petite histoire du sel", 1790, BOOKS);
        shop.sells("bd-brume", "Brume, bande dessinée, tome 1", 1595, BOOKS);
        shop.sells("bd-brume-2", "Brume, bande dessinée, tome 2", 1595, BOOKS);
        shop.sells("contes", "Contes du grenier", 1680, BOOKS);
        shop.sells("agenda-2021", "Agenda 2021, couverture toile", 1490, STATIONERY);
        shop.sells("carnet", "Carnet ligné", 750, STATIONERY);
        shop.sells("cartes", "Dix cartes de vœux", 900, STATIONERY);
    }

    private void daysBefore() {
        Booking early = shop.orders("01 19:40", "02 10:00", WEB, "hiver-lent", "carnet");
        Booking caller = shop.orders("02 09:50", "02 11:15", PHONE, "soupes");
        Booking mailer = shop.orders("02 10:05", "03 14:30", EMAIL, "atlas-rivieres");
        shop.isReady("02 09:55", early);
        shop.collectsAtTheDoor("02 10:04", early);
        shop.isKnown("02 09:53", caller, "Appelle le matin, n'écrit pas de courriels.");
        shop.isReady("02 10:40", caller);
        shop.collectsAtTheDoor("02 11:22", caller);
        Booking gone = shop.orders("02 20:15", "04 17:30", WEB, "contes", "cabane");
        Booking kept = shop.orders("03 12:10", "03 16:00", WEB, "phare-gris");
        shop.isReady("03 13:30", mailer, kept);
        shop.collectsAtTheDoor("03 14:33", mailer);
        shop.collectsAtTheDoor("03 16:12", kept);
        shop.shopperCancels("03 21:05", gone);
        Booking friday = shop.orders("04 09:45", "04 11:00", COUNTER, "histoire-sel");
        shop.isReady("04 10:10", friday);
        shop.collectsAtTheDoor("04 11:03", friday);
        shop.bringsBack("05 09:48", friday);
        till.takes("02 10:05", early, Means.CARD, 2_840);
        till.takes("02 11:23", caller, Means.CASH, 2_450);
        till.takes("03 16:12", kept, Means.CARD, 1_950);
        till.takes("04 11:04", friday, Means.CARD, 1_790);
        till.givesBack("05 09:50", friday, Means.CARD, 1_790);
        theChequeThatBounced(mailer);
        new Regrets(shop, new ShopId("librairie")).told(kept, early);
    }

    private void theChequeThatBounced(Booking mailer) {
        PaymentId cheque = till.hearsOfACheque("02 10:20", mailer, 3_500);
        till.receivesTheCheque("03 14:34", mailer, cheque, 3_500, LocalDate.of(2020, 12, 3));
        till.banksTheCheque("04 09:40", mailer, cheque);
        till.hearsThatItBounced("05 09:20", mailer, cheque);
    }

    private void saturdayMorning() {
        Booking a = shop.orders("04 18:20", "05 10:00", WEB, "ours-valise", "cabane");
        Booking b = shop.orders("04 19:05", "05 10:00", PHONE, "jardin");
        Booking c = shop.orders("04 22:41", "05 10:30", WEB, "bd-brume", "bd-brume-2");
        Booking d = shop.orders("05 08:12", "05 11:00", WEB, "poemes");
        Booking e = shop.orders("05 09:40", "05 11:45", PHONE, "agenda-2021", "cartes");
        Booking late = shop.orders("05 09:52", "05 12:00", WEB, "soupes");
        shop.isReady("05 09:50", a, b, c, d);
        shop.collectsAtTheDoor("05 10:02", a);
        shop.collectsAtTheDoor("05 10:06", b);
        shop.collectsAtTheDoor("05 10:34", c);
        shop.isReady("05 10:50", e, late);
        shop.collectsAtTheDoor("05 11:01", d);
        shop.collectsAtTheDoor("05 11:50", e);
        shop.collectsAtTheDoor("05 12:31", late);
        till.takes("05 10:03", a, Means.CARD, 2_640);
        till.takes("05 10:07", b, Means.CASH, 1_990);
        till.takes("05 10:36", c, Means.CARD, 3_190);
        till.takes("05 11:02", d, Means.VOUCHER, 1_100);
        till.takes("05 11:52", e, Means.VOUCHER, 1_000);
        till.takes("05 11:52", e, Means.CARD, 1_390);
        PaymentId mistyped = till.takes("05 12:32", late, Means.CARD, 2_540);
        till.strikes("05 12:33", late, mistyped);
        till.takes("05 12:34", late, Means.CARD, 2_450);
    }

    private void saturdayAfternoon() {
        Booking[] waiting = {
            shop.orders("04 20:30", "05 14:45", WEB, "hiver-lent"),
            shop.orders("05 10:15", "05 14:45", PHONE, "contes", "carnet"),
            shop.orders("05 10:48", "05 15:00", WEB, "phare-gris", "hiver-lent"),
            shop.orders("05 11:20", "05 15:00", WEB, "atlas-rivieres"),
            shop.orders("05 12:05", "05 15:00", COUNTER, "agenda-2021"),
            shop.orders("05 13:10", "05 15:00", WEB, "bd-brume")
        };
        shop.isReady("05 13:40", waiting);
        shop.arrives("05 14:56", waiting[0]);
        shop.arrives("05 14:57", waiting[2]);
        shop.arrives("05 14:59", waiting[1]);
        shop.arrives("05 15:00", waiting[3]);
        shop.arrives("05 15:02", waiting[5]);
        shop.arrives("05 15:03", waiting[4]);
        Booking soon = shop.orders("05 13:30", "05 15:15", WEB, "jardin", "cartes");
        Booking ready = shop.orders("05 13:52", "05 15:30", PHONE, "ours-valise");
        shop.isReady("05 14:20", soon, ready);
        till.takes("05 13:58", ready, Means.TRANSFER, 1_500);
        shop.isBegun("05 14:48", shop.orders("05 14:10", "05 15:45", WEB, "histoire-sel"));
        aNotebookIsMissing(shop.orders("05 14:31", "05 16:15", WEB, "poemes", "carnet"));
        fiveOClockIsFull();
    }

    /// Nobody has answered yet.
    private void aNotebookIsMissing(Booking booking) {
        var grey =
                new PlaceOrder.Wanted.InWords(
                        PersonalText.of("Carnet quadrillé gris, même taille"),
                        Supply.IN_SHOP,
                        new Quantity(1),
                        Money.euros(690),
                        new VatRate(STATIONERY));
        var books = new ShopId("librairie");
        var report =
                new ReportMissing(
                        books,
                        booking.order(),
                        new MovementId("m" + Codes.hex("missing " + booking.order())),
                        1,
                        new Quantity(1),
                        Optional.of(grey));
        shop.isBegun("05 14:54", booking);
        shop.byStaff(Story.at("05 14:58"), report);
    }

    private void fiveOClockIsFull() {
        shop.orders("05 09:05", "05 17:00", WEB, "cabane");
        shop.orders("05 10:22", "05 17:00", WEB, "soupes", "cartes");
        shop.orders("05 11:37", "05 17:00", PHONE, "hiver-lent");
        shop.orders("05 12:44", "05 17:00", WEB, "bd-brume-2");
        shop.orders("05 13:47", "05 17:00", EMAIL, "atlas-rivieres");
        shop.orders("05 14:26", "05 17:00", WEB, "contes");
        shop.isTurnedAway("05 14:38", "05 17:00");
        shop.isTurnedAway("05 14:51", "05 17:00");
        shop.orders("05 14:53", "05 17:15", WEB, "ours-valise", "agenda-2021");
    }

    private void daysAhead() {
        schoolOrdersAlbums();
        shop.ordersInWords(
                "05 12:20",
                "07 11:30",
                Supply.FROM_SUPPLIER,
                "ISBN 979-10-999-0001-7, en poche si possible",
                910,
                BOOKS);
        shop.ordersInWords(
                "05 14:33",
                "05 16:30",
                Supply.IN_SHOP,
                "Le globe lumineux en vitrine, emballé pour offrir",
                4_500,
                STATIONERY);
        shop.orders("05 13:20", "07 10:00", WEB, "jardin");
        shop.orders("05 14:02", "07 17:45", PHONE, "phare-gris", "poemes");
        shop.orders("05 14:44", "08 12:00", WEB, "agenda-2021");
    }

    /// Twenty of them: most of a window's work, as its history tells.
    private void schoolOrdersAlbums() {
        var albums = new PlaceOrder.Wanted.Article(new ItemId("cabane"), new Quantity(20));
        shop.orders("05 11:58", "08 10:30", EMAIL, List.of(albums));
    }
}

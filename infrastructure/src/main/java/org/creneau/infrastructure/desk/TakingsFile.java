package org.creneau.infrastructure.desk;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Function;
import org.creneau.application.payment.Takings;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.TillTicket;

/// The takings of a day as a file for a French spreadsheet: semicolons, decimal commas, days that it
/// reads, and the mark by which it knows UTF-8.
public final class TakingsFile {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Map<OrderId, String> numbers;
    private final Map<PaymentId, Integer> tickets;
    private final Function<Means, String> words;
    private final ZoneId zone;

    /// @param numbers what the orders are called at the counter
    /// @param tickets the numbers that our till gave; else that stands which was typed
    /// @param words what a means is called
    public TakingsFile(
            Map<OrderId, String> numbers,
            Map<PaymentId, Integer> tickets,
            Function<Means, String> words,
            ZoneId zone) {
        this.numbers = numbers;
        this.tickets = tickets;
        this.words = words;
        this.zone = zone;
    }

    public byte[] written(Takings takings) {
        StringBuilder text = new StringBuilder("\uFEFF");
        text.append("date;heure;commande;moyen;montant;monnaie;ticket;échangé\r\n");
        takings.lines().forEach(line -> text.append(line(line, true)).append("\r\n"));
        takings.exchanges().forEach(line -> text.append(line(line, false)).append("\r\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// What is exchanged is no money taken: it has a column of its own, so that the other adds up to what the till has.
    private String line(Takings.Line line, boolean money) {
        OrderId order = line.entry().order();
        Instant at = line.entry().at();
        return String.join(
                ";",
                DAY.format(at.atZone(zone)),
                TIME.format(at.atZone(zone)),
                numbers.getOrDefault(order, order.value()),
                words.apply(line.means()),
                money ? amount(line.amount().amount()) : "",
                line.amount().currency(),
                number(line),
                money ? "" : amount(line.amount().amount()));
    }

    private static String amount(BigDecimal amount) {
        return amount.toPlainString().replace('.', ',');
    }

    /// With a word before it, so that `0412` keeps its nought and `12/3` does not become a day.
    private String number(Takings.Line line) {
        Integer ours = tickets.get(line.entry().payment());
        return ours == null ? typed(line) : "n° " + ours;
    }

    private static String typed(Takings.Line line) {
        TillTicket ticket = line.ticket();
        return ticket == null ? "" : "n° " + ticket.number();
    }
}

package org.creneau.infrastructure.desk;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import org.creneau.infrastructure.desk.Cheques.Held;
import org.creneau.infrastructure.desk.Cheques.Task;
import org.jspecify.annotations.Nullable;

/// The cheques that lie in a shop as a file for a French spreadsheet, as the list for the bank is written from.
public final class ChequesFile {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Function<Task, String> words;

    /// @param words what is to be done with one
    public ChequesFile(Function<Task, String> words) {
        this.words = words;
    }

    public byte[] written(List<Held> cheques) {
        StringBuilder text = new StringBuilder("\uFEFF");
        text.append("commande;date;montant;monnaie;avant;faire\r\n");
        cheques.forEach(one -> text.append(line(one)).append("\r\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String line(Held one) {
        return String.join(
                ";",
                one.order().number(),
                day(one.written()),
                one.amount().amount().toPlainString().replace('.', ','),
                one.amount().currency(),
                day(one.bankBy()),
                words.apply(one.task()));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}

package org.creneau.infrastructure.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.WaitId;
import org.springframework.stereotype.Component;

/// The links by which a shopper without an account comes back: to her order, to a place she holds, to her place on a list, and
/// to her number in a shop's line.
@Component
public final class PublicLinks {
    private static final String ORDER = "order";
    private static final String HOLD = "hold";
    private static final String WAIT = "wait";
    private static final String TICKET = "ticket";

    private final Tokens tokens;

    PublicLinks(Tokens tokens) {
        this.tokens = tokens;
    }

    /// Which order a link opens.
    public record Which(ShopId shop, OrderId order) {}

    public String to(ShopId shop, OrderId order) {
        return tokens.token(ORDER, shop + "/" + order);
    }

    /// Whose waiting a link opens.
    public record Whose(ShopId shop, WaitId waiting) {}

    public String to(ShopId shop, WaitId wait) {
        return tokens.token(WAIT, shop + "/" + wait);
    }

    public Optional<Whose> waiting(String token) {
        return tokens.open(WAIT, token).flatMap(PublicLinks::whose);
    }

    private static Optional<Whose> whose(String meaning) {
        int slash = meaning.indexOf('/');
        try {
            return Optional.of(
                    new Whose(
                            new ShopId(meaning.substring(0, slash)),
                            new WaitId(meaning.substring(slash + 1))));
        } catch (MalformedValue _) {
            return Optional.empty();
        }
    }

    /// Which number a link opens: it tells nothing of an order, and nobody's name.
    public record Numbered(QueueId queue, int number) {}

    public String to(QueueId queue, int number) {
        return tokens.token(TICKET, queue + "/" + number);
    }

    public Optional<Numbered> ticket(String token) {
        return tokens.open(TICKET, token).flatMap(PublicLinks::numbered);
    }

    private static Optional<Numbered> numbered(String meaning) {
        String[] parts = meaning.split("/", -1);
        try {
            return Optional.of(
                    new Numbered(
                            new QueueId(new ShopId(parts[0]), LocalDate.parse(parts[1])),
                            Integer.parseInt(parts[2])));
        } catch (MalformedValue | DateTimeParseException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    public String to(HeldPlace place) {
        return tokens.token(HOLD, place.toString());
    }

    public Optional<Which> order(String token) {
        return tokens.open(ORDER, token).flatMap(PublicLinks::which);
    }

    public Optional<HeldPlace> place(String token) {
        return tokens.open(HOLD, token).flatMap(HeldPlace::parse);
    }

    private static Optional<Which> which(String meaning) {
        String[] parts = meaning.split("/", -1);
        try {
            return parts.length == 2
                    ? Optional.of(new Which(new ShopId(parts[0]), new OrderId(parts[1])))
                    : Optional.empty();
        } catch (MalformedValue _) {
            return Optional.empty();
        }
    }
}

package org.creneau.infrastructure.rehearsal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.creneau.infrastructure.rehearsal.Columns.Field;

/// Reads a record as a line of an order, or says what is wrong with it.
///
/// An order without a customer is an order all the same, of somebody unknown: it is kept unless asked
/// otherwise.
record LineReader(Columns columns, boolean decimalComma, boolean skipUnknownCustomers) {

    sealed interface Reading {
        record Clean(Line line) implements Reading {}

        record Dirty(Dirt dirt) implements Reading {}
    }

    /// A bound for typing errors; the largest real sale of a wholesaler stays below it.
    private static final long MOST_PIECES = 50_000;

    private static final BigDecimal HIGHEST_PRICE = BigDecimal.valueOf(10_000_000);

    private static final Map<String, Dirt> NOT_ARTICLES =
            Map.ofEntries(
                    Map.entry("POST", Dirt.POSTAGE),
                    Map.entry("DOT", Dirt.POSTAGE),
                    Map.entry("C2", Dirt.POSTAGE),
                    Map.entry("D", Dirt.DISCOUNT),
                    Map.entry("M", Dirt.MANUAL),
                    Map.entry("S", Dirt.SAMPLE),
                    Map.entry("B", Dirt.ADJUSTMENT),
                    Map.entry("CRUK", Dirt.FEE),
                    Map.entry("AMAZONFEE", Dirt.FEE),
                    Map.entry("BANK CHARGES", Dirt.FEE));

    private static final List<DateTimeFormatter> DATES =
            List.of(
                    DateTimeFormatter.ISO_LOCAL_DATE_TIME,
                    DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]", Locale.ROOT),
                    DateTimeFormatter.ofPattern("M/d/yyyy H:mm[:ss]", Locale.ROOT));

    Reading read(CSVRecord row) {
        if (!columns.fits(row)) {
            return new Reading.Dirty(Dirt.UNREADABLE);
        }
        String invoice = columns.read(row, Field.INVOICE);
        String article = columns.read(row, Field.ITEM);
        if (invoice.isEmpty()) {
            return new Reading.Dirty(Dirt.NO_INVOICE);
        }
        if (article.isEmpty()) {
            return new Reading.Dirty(Dirt.NO_ARTICLE);
        }
        Optional<LocalDateTime> at = date(columns.read(row, Field.DATE));
        Optional<BigDecimal> price =
                number(columns.read(row, Field.PRICE)).filter(LineReader::payable);
        Optional<BigDecimal> pieces =
                number(columns.read(row, Field.QUANTITY)).filter(LineReader::whole);
        if (at.isEmpty()) {
            return new Reading.Dirty(Dirt.BAD_DATE);
        }
        if (price.isEmpty()) {
            return new Reading.Dirty(Dirt.BAD_PRICE);
        }
        if (pieces.isEmpty()) {
            return new Reading.Dirty(Dirt.BAD_QUANTITY);
        }
        return judge(row, invoice, article, at.get(), price.get(), pieces.get());
    }

    /// Empty where the record does not even have the columns.
    String invoice(CSVRecord row) {
        return columns.fits(row) ? columns.read(row, Field.INVOICE) : "";
    }

    private Reading judge(
            CSVRecord row,
            String invoice,
            String article,
            LocalDateTime at,
            BigDecimal price,
            BigDecimal pieces) {
        boolean cancellation = invoice.regionMatches(true, 0, "C", 0, 1);
        String customer = columns.read(row, Field.CUSTOMER);
        Optional<Dirt> dirt =
                noArticle(article)
                        .or(() -> price(price))
                        .or(() -> quantity(pieces, cancellation))
                        .or(() -> customer(customer));
        if (dirt.isPresent()) {
            return new Reading.Dirty(dirt.get());
        }
        return new Reading.Clean(
                new Line(
                        invoice,
                        cancellation,
                        customer,
                        article,
                        columns.read(row, Field.LABEL),
                        pieces.abs().intValueExact(),
                        cents(price),
                        at));
    }

    private static Optional<Dirt> noArticle(String article) {
        String code = article.toUpperCase(Locale.ROOT);
        return code.startsWith("ADJUST")
                ? Optional.of(Dirt.ADJUSTMENT)
                : Optional.ofNullable(NOT_ARTICLES.get(code));
    }

    private static Optional<Dirt> price(BigDecimal price) {
        if (price.signum() < 0) {
            return Optional.of(Dirt.NEGATIVE_PRICE);
        }
        return cents(price) == 0 ? Optional.of(Dirt.ZERO_PRICE) : Optional.empty();
    }

    private static Optional<Dirt> quantity(BigDecimal pieces, boolean cancellation) {
        if (pieces.signum() == 0) {
            return Optional.of(Dirt.ZERO_QUANTITY);
        }
        if (pieces.abs().compareTo(BigDecimal.valueOf(MOST_PIECES)) > 0) {
            return Optional.of(Dirt.ABSURD_QUANTITY);
        }
        if (cancellation) {
            return pieces.signum() > 0
                    ? Optional.of(Dirt.POSITIVE_ON_CANCELLATION)
                    : Optional.empty();
        }
        return pieces.signum() < 0 ? Optional.of(Dirt.STOCK_CORRECTION) : Optional.empty();
    }

    private Optional<Dirt> customer(String customer) {
        return customer.isEmpty() && skipUnknownCustomers
                ? Optional.of(Dirt.NO_CUSTOMER)
                : Optional.empty();
    }

    private static long cents(BigDecimal price) {
        return price.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static boolean payable(BigDecimal price) {
        return price.abs().compareTo(HIGHEST_PRICE) <= 0;
    }

    private static boolean whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private Optional<BigDecimal> number(String text) {
        String plain = decimalComma ? text.replace(".", "").replace(',', '.') : text;
        try {
            return Optional.of(new BigDecimal(plain)).filter(LineReader::handy);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// Not written in thirty digits or with an exponent that fills the memory.
    private static boolean handy(BigDecimal number) {
        return number.precision() <= 30 && Math.abs(number.scale()) <= 15;
    }

    /// A year of five digits, or of two, is a typing error that would carry the clock away.
    private static boolean likely(LocalDateTime at) {
        return at.getYear() >= 1900 && at.getYear() <= 2999;
    }

    private static Optional<LocalDateTime> date(String text) {
        for (DateTimeFormatter format : DATES) {
            try {
                return Optional.of(LocalDateTime.parse(text, format)).filter(LineReader::likely);
            } catch (DateTimeParseException _) {
                // The next form, then.
            }
        }
        return Optional.empty();
    }
}

package org.creneau.infrastructure.i18n;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.payment.Means;
import org.creneau.domain.queue.LimitedBy;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Says things in the language of the request. Times are always those of a shop's own zone.
@Component("say")
public class Say {
    private final MessageSource messages;

    Say(MessageSource messages) {
        this.messages = messages;
    }

    public Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    /// Who an order is of: nobody, where an exchange over the counter asked for no name.
    public String who(PersonalText name) {
        String said = name.or("—");
        return said.isBlank() ? text("counter-exchange.somebody") : said;
    }

    /// `15 h 15`
    public String time(Instant instant, ZoneId zone) {
        return format("format.time", instant.atZone(zone));
    }

    /// As [#time(Instant, ZoneId)], for opening hours: `19 h` where it is a whole one.
    public String clock(LocalTime time) {
        return format(time.getMinute() == 0 ? "format.hour" : "format.time", time);
    }

    /// `samedi 5 décembre`
    public String day(LocalDate day) {
        return format("format.day", day);
    }

    /// `décembre 2020`
    public String month(YearMonth month) {
        return format("format.month", month);
    }

    /// `vendredi 25 décembre 2020`
    public String dayAndYear(LocalDate day) {
        return format("format.day-and-year", day);
    }

    public String dayOf(Instant instant, ZoneId zone) {
        return day(LocalDate.ofInstant(instant, zone));
    }

    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale());
    }

    /// `5 déc. 2020`
    public String shortDay(LocalDate day) {
        return format("format.short-day", day);
    }

    /// `samedi 5 décembre, 15 h 15`
    public String dayAndTime(Instant instant, ZoneId zone) {
        return format("format.day-and-time", instant.atZone(zone));
    }

    /// To the second, with the year, for histories.
    public String moment(Instant instant, ZoneId zone) {
        return format("format.moment", instant.atZone(zone));
    }

    /// As it is dialled in the shop's own country; any other number as it is.
    public String phone(String number, String country) {
        return PhoneSpelling.of(number, country);
    }

    public String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale());
        format.setCurrency(Currency.getInstance(money.currency()));
        return format.format(money.amount());
    }

    public String cents(long cents, String currency) {
        return money(new Money(cents, currency));
    }

    /// `12,50`, for a field that somebody may correct.
    public String decimal(Money money) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setGroupingUsed(false);
        format.setMinimumFractionDigits(2);
        return format.format(money.amount());
    }

    /// `5,5 %`
    public String rate(VatRate rate) {
        NumberFormat format = NumberFormat.getPercentInstance(locale());
        format.setMaximumFractionDigits(2);
        return format.format(BigDecimal.valueOf(rate.basisPoints(), 4));
    }

    /// A code sign by sign, as it is read aloud on the phone: `K comme Kléber`, `7`.
    public List<String> spelled(String code) {
        String[] names = text("spelling.alphabet").split(" ", -1);
        return code.chars()
                .filter(Character::isLetterOrDigit)
                .mapToObj(sign -> spelled((char) sign, names))
                .toList();
    }

    private String spelled(char sign, String[] names) {
        return sign >= 'A' && sign <= 'Z'
                ? text("spelling.letter", sign, names[sign - 'A'])
                : String.valueOf(sign);
    }

    /// Whole minutes, at least one.
    public long minutes(Duration duration) {
        return Math.max(1, duration.toMinutes());
    }

    public String refusal(Reason reason) {
        return text("refusal." + reason.code(), figures(reason));
    }

    /// What to do about it.
    public String advice(Reason reason) {
        return text("refusal." + reason.code() + ".advice", figures(reason));
    }

    /// The figures of a reason in the alphabetical order of their names: {0} is `allowed`, {1} `inside`.
    private Object[] figures(Reason reason) {
        Map<String, Object> sorted = new TreeMap<>(reason.figures());
        sorted.computeIfPresent("currency", (_, code) -> symbol(code.toString()));
        return sorted.values().stream().map(this::said).toArray();
    }

    /// `€`, as on every other page.
    private String symbol(String currency) {
        return Currency.getInstance(currency).getSymbol(locale());
    }

    private Object said(Object figure) {
        return switch (figure) {
            case LocalTime time -> clock(time);
            case Means means -> text("means." + means);
            case LimitedBy limit -> text("limited." + limit);
            default -> figure;
        };
    }

    private String format(String key, TemporalAccessor time) {
        String said = DateTimeFormatter.ofPattern(text(key), locale()).format(time);
        return isFirstOfMonth(time) ? said.replaceFirst("\\b1\\b", text("format.first")) : said;
    }

    /// The French say *1er décembre*, and *2 décembre*.
    private static boolean isFirstOfMonth(TemporalAccessor time) {
        return time.isSupported(ChronoField.DAY_OF_MONTH)
                && time.get(ChronoField.DAY_OF_MONTH) == 1;
    }
}

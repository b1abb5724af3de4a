package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.LimitedBy;
import org.creneau.domain.queue.Party;
import org.creneau.domain.shop.Arrangement;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.ShopEvent;
import org.creneau.domain.shop.ShopEvent.DistancingChosen;
import org.creneau.domain.shop.ShopEvent.QueueArranged;
import org.creneau.domain.shop.ShopEvent.ShopOpened;
import org.jspecify.annotations.Nullable;

/// How many the shops of a played day may let in: the texts of these days typed in again, and what the shops said.
final class DayLimits {
    private static final int NOBODY = 0;

    /// @param household whether people who live together count as one
    /// @param most how many on so many square metres
    private record Said(
            String country,
            LocalDate from,
            LocalDate to,
            boolean ordersOnly,
            boolean household,
            IntUnaryOperator most) {
        private static Said open(String country, String from, String to, IntUnaryOperator most) {
            return new Said(
                    country, LocalDate.parse(from), LocalDate.parse(to), false, false, most);
        }

        private static Said orders(String country, String from, String to, IntUnaryOperator most) {
            return new Said(country, LocalDate.parse(from), LocalDate.parse(to), true, false, most);
        }

        private Said countingHouseholds() {
            return new Said(country, from, to, ordersOnly, true, most);
        }

        private boolean holds(String where, LocalDate day) {
            return country.equals(where) && !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private static final List<Said> TEXTS =
            List.of(
                    Said.orders("FR", "2020-10-30", "2020-11-27", each(4)),
                    Said.open("FR", "2020-11-28", "2021-01-30", each(8)).countingHouseholds(),
                    Said.open("FR", "2021-01-31", "2021-04-03", each(8)),
                    Said.orders("FR", "2021-04-04", "2021-05-18", each(8)),
                    Said.open("FR", "2021-05-19", "2021-06-08", each(8)).countingHouseholds(),
                    Said.open("FR", "2021-06-09", "2021-06-29", each(4)),
                    Said.open("BE", "2020-10-29", "2020-11-01", each(10)),
                    Said.orders("BE", "2020-11-02", "2020-11-30", _ -> NOBODY),
                    Said.open("BE", "2020-12-01", "2021-03-25", m -> m < 20 ? 2 : m / 10),
                    Said.orders("BE", "2021-03-26", "2021-04-25", _ -> 50));

    private final Map<ShopId, Profile> shops = new HashMap<>();
    private final Map<ShopId, Distancing> chosen = new HashMap<>();
    private final Map<ShopId, Arrangement> arranged = new HashMap<>();

    private static IntUnaryOperator each(int metres) {
        return surface -> Math.max(1, surface / metres);
    }

    void see(ShopEvent event) {
        if (event instanceof ShopOpened opened) {
            shops.put(opened.shop(), opened.profile());
        } else if (event instanceof DistancingChosen said) {
            chosen.put(said.shop(), said.distancing());
        } else if (event instanceof QueueArranged said) {
            arranged.put(said.shop(), said.arrangement());
        }
    }

    private Profile shop(ShopId shop) {
        return Objects.requireNonNull(shops.get(shop));
    }

    LocalDate day(ShopId shop, Instant at) {
        return at.atZone(shop(shop).zone()).toLocalDate();
    }

    Duration stay(ShopId shop) {
        Arrangement said = arranged.get(shop);
        return said == null ? Duration.ofHours(1) : said.stay();
    }

    Duration behind(ShopId shop) {
        Arrangement said = arranged.get(shop);
        return said == null ? Duration.ofMinutes(15) : said.behind();
    }

    /// Where the shop has not said how many it has, any number is one.
    boolean hasCounter(ShopId shop, int number) {
        Arrangement said = arranged.get(shop);
        return said == null || said.counters() == null || number <= said.counters();
    }

    private Optional<Said> text(ShopId shop, Instant at) {
        Distancing said = chosen.get(shop);
        if (said == null) {
            return Optional.empty();
        }
        return switch (said.text()) {
            case Distancing.Text.None _ -> Optional.empty();
            case Distancing.Text.AsOf(var country, var day) -> text(country, day);
            case Distancing.Text.InForce(var country) -> text(country, day(shop, at));
        };
    }

    private static Optional<Said> text(String country, LocalDate day) {
        return TEXTS.stream().filter(text -> text.holds(country, day)).findFirst();
    }

    boolean isForOrdersOnly(ShopId shop, Instant at) {
        return text(shop, at).filter(Said::ordersOnly).isPresent();
    }

    boolean servesAtTheDoor(ShopId shop, Instant at) {
        return shop(shop).door() == Door.DOORSTEP || ofText(shop, at) == NOBODY;
    }

    private int ofText(ShopId shop, Instant at) {
        Distancing said = chosen.get(shop);
        return said == null
                ? Integer.MAX_VALUE
                : text(shop, at)
                        .map(text -> text.most().applyAsInt(said.surface()))
                        .orElse(Integer.MAX_VALUE);
    }

    private int own(ShopId shop) {
        Distancing said = chosen.get(shop);
        Integer own = said == null ? null : said.ownLimit();
        return own == null ? Integer.MAX_VALUE : own;
    }

    /// One number of those that hold at once.
    record Rule(LimitedBy by, int most) {
        private static final int NO_END = Integer.MAX_VALUE;

        /// As how many people count who come in together.
        int heads(Party party) {
            int adults = party.people() - party.children();
            return switch (by) {
                case DOOR -> 1;
                case TEXT_OF_HOUSEHOLDS -> party.household() ? (adults + 1) / 2 : party.people();
                case TEXT, OWN, NOTHING -> party.people();
            };
        }

        /// Absent where nothing says one.
        @Nullable Integer number() {
            return most == NO_END ? null : most;
        }
    }

    /// All that hold at once, that first which is named of two that leave as much; at the door one party to each
    /// counter.
    List<Rule> rules(ShopId shop, Instant at) {
        if (servesAtTheDoor(shop, at)) {
            return List.of(new Rule(LimitedBy.DOOR, 1));
        }
        boolean asOne = text(shop, at).filter(Said::household).isPresent();
        var ofText =
                new Rule(asOne ? LimitedBy.TEXT_OF_HOUSEHOLDS : LimitedBy.TEXT, ofText(shop, at));
        var own = new Rule(LimitedBy.OWN, own(shop));
        boolean isOwnFirst = own.most() < ofText.most() || (asOne && own.most() == ofText.most());
        List<Rule> rules =
                Stream.of(isOwnFirst ? own : ofText, isOwnFirst ? ofText : own)
                        .filter(rule -> rule.number() != null)
                        .toList();
        return rules.isEmpty() ? List.of(new Rule(LimitedBy.NOTHING, Rule.NO_END)) : rules;
    }
}

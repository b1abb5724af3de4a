package org.creneau.infrastructure.desk;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.Profile;
import org.jspecify.annotations.Nullable;

/// How somebody wants a shop to present itself, as it was typed.
///
/// @param zone its country's own where it is absent
public record ProfileWanted(
        @Nullable String name,
        @Nullable String trade,
        @Nullable String address,
        @Nullable String country,
        @Nullable String zone,
        @Nullable String door) {
    private static final int LONGEST = 100;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Map<String, String> ZONES =
            Map.of(
                    "FR", "Europe/Paris",
                    "BE", "Europe/Brussels",
                    "LU", "Europe/Luxembourg",
                    "CH", "Europe/Zurich",
                    "DE", "Europe/Berlin",
                    "NL", "Europe/Amsterdam");

    /// Countries whose time zone need not be asked for.
    public static Set<String> countries() {
        return ZONES.keySet();
    }

    /// @throws MalformedValue naming what is missing or is none
    public Profile profile() {
        String where = checkedCountry();
        return new Profile(
                text("shop-name", name),
                text("trade", trade),
                text("shop-address", address),
                where,
                zone(where),
                checkedDoor());
    }

    private static String text(String kind, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()
                || text.length() > LONGEST
                || text.chars().anyMatch(Character::isISOControl)) {
            throw new MalformedValue(kind);
        }
        return text;
    }

    private String checkedCountry() {
        if (country == null || !COUNTRIES.contains(country)) {
            throw new MalformedValue("country");
        }
        return country;
    }

    private ZoneId zone(String where) {
        try {
            return ZoneId.of(zone == null || zone.isBlank() ? ZONES.getOrDefault(where, "") : zone);
        } catch (DateTimeException _) {
            throw new MalformedValue("zone");
        }
    }

    private Door checkedDoor() {
        return Arrays.stream(Door.values())
                .filter(one -> one.name().equals(door))
                .findFirst()
                .orElseThrow(() -> new MalformedValue("door"));
    }
}

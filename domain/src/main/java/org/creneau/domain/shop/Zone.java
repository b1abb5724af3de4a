package org.creneau.domain.shop;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.jspecify.annotations.Nullable;

/// Where a shop delivers, and what it asks for that.
///
/// @param name what shoppers choose it by
/// @param places post codes and communes, as people write them
/// @param fee for one order, tax included
/// @param minimum what the things in the order have to come to; absent where any order will do
/// @param schedule the round whose windows its orders take places in
public record Zone(
        String name,
        List<String> places,
        Money fee,
        @Nullable Money minimum,
        Carriage by,
        String schedule) {
    private static final int LONGEST = 60;
    private static final int MOST_PLACES = 100;
    private static final long DEAREST = 100_000;

    public Zone {
        places = List.copyOf(places);
        if (!isText(name, LONGEST) || schedule.isBlank()) {
            throw new MalformedValue("delivery-zone");
        }
        if (places.isEmpty()
                || places.size() > MOST_PLACES
                || places.stream().anyMatch(place -> plain(place).isEmpty())
                || places.stream().anyMatch(place -> !isText(place, LONGEST))) {
            throw new MalformedValue("zone-places");
        }
        if (!isAmount(fee)) {
            throw new MalformedValue("fee");
        }
        if (minimum != null && (!isAmount(minimum) || !minimum.currency().equals(fee.currency()))) {
            throw new MalformedValue("minimum");
        }
    }

    private static boolean isAmount(Money money) {
        return money.cents() >= 0 && money.cents() <= DEAREST;
    }

    static boolean isText(String text, int longest) {
        return !text.isBlank()
                && text.length() <= longest
                && text.equals(text.strip())
                && text.chars().noneMatch(Character::isISOControl);
    }

    /// Whether an address lies in it: one of the two is enough, since a post code may belong to several
    /// communes and a commune may have several.
    public boolean covers(String postalCode, String town) {
        String code = plain(postalCode).replace(" ", "");
        String commune = plain(town);
        return places.stream()
                .map(Zone::plain)
                .anyMatch(place -> place.replace(" ", "").equals(code) || place.equals(commune));
    }

    /// *Saint-Étienne*, *ST ETIENNE* and *saint étienne* are one town.
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", " ")
                .replaceAll("\\bSTE\\b", "SAINTE")
                .replaceAll("\\bST\\b", "SAINT")
                .strip();
    }
}

package org.creneau.infrastructure.desk;

import java.util.Currency;
import java.util.Locale;
import org.creneau.application.shop.ShopView;

/// In which money a shop writes its prices: that of its country.
public final class Currencies {
    private static final String WHERE_UNKNOWN = "EUR";

    private Currencies() {}

    public static String of(ShopView shop) {
        try {
            Currency currency = Currency.getInstance(Locale.of("", shop.profile().country()));
            return currency == null ? WHERE_UNKNOWN : currency.getCurrencyCode();
        } catch (IllegalArgumentException _) {
            return WHERE_UNKNOWN;
        }
    }
}

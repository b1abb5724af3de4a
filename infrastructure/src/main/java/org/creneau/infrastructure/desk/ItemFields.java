package org.creneau.infrastructure.desk;

import java.math.BigDecimal;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.domain.catalogue.Details;
import org.creneau.domain.catalogue.Details.Variant;
import org.creneau.domain.catalogue.ListItem;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.VatRate;
import org.jspecify.annotations.Nullable;

/// An article as somebody wrote it down, on a form or in a file: nothing but text, empty where nothing
/// was written.
///
/// @param time how long it takes to prepare, as [Written] reads it
public record ItemFields(
        String label,
        String price,
        String vat,
        String category,
        String time,
        String withdrawal,
        String model,
        String option) {
    public static final ItemFields EMPTY = new ItemFields("", "", "", "", "", "", "", "");

    /// @param point between whole and hundredth parts
    public static ItemFields of(ItemView item, char point) {
        Details details = item.details();
        Variant variant = details.variant();
        return new ItemFields(
                item.label(),
                Written.number(item.price().amount(), point),
                Written.number(rate(item.vat()), point),
                details.category() == null ? "" : details.category(),
                Written.time(details.preparation()),
                details.withdrawal().name(),
                variant == null ? "" : variant.model(),
                variant == null ? "" : variant.option());
    }

    private static BigDecimal rate(VatRate vat) {
        BigDecimal percent = BigDecimal.valueOf(vat.basisPoints(), 2).stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    /// The same article in another size or colour.
    public ItemFields as(String size) {
        String together = model.isBlank() ? label.strip() : model;
        return new ItemFields(
                together + ", " + size, price, vat, category, time, withdrawal, together, size);
    }

    /// @param currency of the price, which is written without one
    /// @throws MalformedValue for what cannot be read
    public ListItem command(ShopId shop, ItemId item, String currency) {
        return new ListItem(
                shop,
                item,
                label.strip(),
                new Money(Written.cents(price), currency),
                new VatRate(Written.basisPoints(vat)),
                new Details(
                        category.isBlank() ? null : category.strip(),
                        Written.time(time),
                        reason(),
                        variant()));
    }

    private Withdrawal reason() {
        if (withdrawal.isBlank()) {
            return Withdrawal.POSSIBLE;
        }
        try {
            return Withdrawal.valueOf(withdrawal.strip());
        } catch (IllegalArgumentException _) {
            throw new MalformedValue("withdrawal");
        }
    }

    private @Nullable Variant variant() {
        if (model.isBlank() && option.isBlank()) {
            return null;
        }
        return new Variant(model.strip(), option.strip());
    }
}

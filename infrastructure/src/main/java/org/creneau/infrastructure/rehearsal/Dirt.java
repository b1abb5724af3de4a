package org.creneau.infrastructure.rehearsal;

import java.util.Locale;

/// Why a line of the file is left out.
enum Dirt {
    /// Not a record with the columns of the header.
    UNREADABLE,
    NO_INVOICE,
    /// No article code.
    NO_ARTICLE,
    BAD_DATE,
    BAD_QUANTITY,
    BAD_PRICE,
    /// Only where lines without a customer are asked to be left out.
    NO_CUSTOMER,
    POSTAGE,
    DISCOUNT,
    /// Typed in by hand, without an article.
    MANUAL,
    /// What a bank or a market place charges.
    FEE,
    SAMPLE,
    /// Bookkeeping: bad debt, corrections.
    ADJUSTMENT,
    ZERO_PRICE,
    NEGATIVE_PRICE,
    ZERO_QUANTITY,
    /// Negative on an invoice that is no cancellation: pieces lost, broken or counted again.
    STOCK_CORRECTION,
    /// Positive on a cancellation.
    POSITIVE_ON_CANCELLATION,
    /// More pieces than anybody carries away.
    ABSURD_QUANTITY;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

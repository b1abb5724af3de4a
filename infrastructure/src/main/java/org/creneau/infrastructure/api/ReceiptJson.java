package org.creneau.infrastructure.api;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.creneau.application.till.Receipt;
import org.creneau.application.till.Sold;
import org.creneau.application.till.VatShare;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.till.CompanyNumber;
import org.creneau.domain.till.Identity;
import org.creneau.domain.till.VatNumber;
import org.creneau.infrastructure.api.Json.Amount;
import org.creneau.infrastructure.desk.ReceiptsAsWritten.Written;
import org.jspecify.annotations.Nullable;

/// Receipts of a shop's till as whoever's order they are of may read them: as they were written.
final class ReceiptJson {
    private ReceiptJson() {}

    /// @param number which no other receipt of the shop has
    /// @param means by which the money went
    /// @param amount below nought where money went out, or never had come in
    /// @param corrects number of the receipt that it takes back
    record Entry(
            int number,
            String means,
            Amount amount,
            Instant recordedAt,
            @Nullable Integer corrects) {
        static Entry of(Receipt receipt) {
            return new Entry(
                    receipt.number(),
                    receipt.means().name(),
                    Amount.of(receipt.turnover().net()),
                    receipt.recorded(),
                    receipt.corrects().orElse(null));
        }
    }

    /// @param happenedAt earlier than it was written, where it was typed afterwards
    /// @param company by which number the shop was known then
    /// @param vat its number for value-added tax then
    /// @param sold what was hers when it was written
    /// @param gone what had been hers at the receipt before, and was not any more
    /// @param taxes of the amount, by rate
    /// @param left to be paid after it; below nought where the shop owed her
    record Whole(
            Entry receipt,
            String shop,
            Instant happenedAt,
            @Nullable String company,
            @Nullable String vat,
            List<Line> sold,
            List<Line> gone,
            List<Tax> taxes,
            Amount left) {
        static Whole of(Receipt receipt, Written written, Identity identity) {
            return new Whole(
                    Entry.of(receipt),
                    receipt.entry().shop().value(),
                    receipt.happened(),
                    identity.company().map(CompanyNumber::number).orElse(null),
                    identity.vat().map(VatNumber::number).orElse(null),
                    lines(written.then().sold()),
                    lines(written.then().gone()),
                    written.then().shares().stream().map(Tax::of).toList(),
                    Amount.of(written.left()));
        }
    }

    /// What a line of a receipt is for.
    enum Kind {
        GOODS,
        /// What goods that came back had lost of their worth: for that much their sale stays.
        LOST_WORTH,
        DELIVERY
    }

    /// @param label absent where it was erased, and of a delivery
    /// @param price of one piece, tax included
    record Line(
            Kind kind,
            @Nullable String item,
            @Nullable String label,
            int quantity,
            Amount price,
            int vatBasisPoints) {
        private static Line of(OrderLine line) {
            return new Line(
                    Kind.GOODS,
                    LinesJson.item(line),
                    LinesJson.label(line),
                    line.quantity().pieces(),
                    Amount.of(line.price()),
                    line.vat().basisPoints());
        }

        private static Line of(Sold.Lost lost) {
            return new Line(
                    Kind.LOST_WORTH,
                    LinesJson.item(lost.of()),
                    LinesJson.label(lost.of()),
                    1,
                    Amount.of(lost.amount()),
                    lost.of().vat().basisPoints());
        }

        private static Line of(Sold.Way way) {
            return new Line(
                    Kind.DELIVERY, null, null, 1, Amount.of(way.fee()), way.vat().basisPoints());
        }
    }

    private static List<Line> lines(Sold sold) {
        return Stream.of(
                        sold.lines().stream().map(Line::of),
                        sold.lost().stream().map(Line::of),
                        sold.way().stream().map(Line::of))
                .flatMap(each -> each)
                .toList();
    }

    /// @param amount tax included
    record Tax(int vatBasisPoints, Amount amount, Amount tax) {
        private static Tax of(VatShare share) {
            Money tax = share.tax();
            return new Tax(share.rate().basisPoints(), Amount.of(share.amount()), Amount.of(tax));
        }
    }
}

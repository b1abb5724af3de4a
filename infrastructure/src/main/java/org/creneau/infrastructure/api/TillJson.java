package org.creneau.infrastructure.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.creneau.application.till.Receipt;
import org.creneau.application.till.TillStanding;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.till.CloseTill;
import org.creneau.domain.till.CompanyNumber;
import org.creneau.domain.till.Identity;
import org.creneau.domain.till.MeansSum;
import org.creneau.domain.till.Span;
import org.creneau.domain.till.Till;
import org.creneau.domain.till.TillEvent.TillClosed;
import org.creneau.domain.till.Turnover;
import org.creneau.domain.till.VatNumber;
import org.creneau.infrastructure.api.Json.Amount;
import org.creneau.infrastructure.api.description.Needed;
import org.creneau.infrastructure.desk.TillArchive;
import org.jspecify.annotations.Nullable;

/// A shop's till, its receipts and its closures.
final class TillJson {
    private TillJson() {}

    /// @param name for the file
    /// @param zip the file in Base64: tables of receipts, lines, tax, closures and fingerprints, and a text that explains them
    /// @param sha256 of the file, hexadecimal
    record Archive(String name, String zip, String sha256) {
        static Archive of(TillArchive.Packed packed) {
            return new Archive(
                    packed.name(),
                    Base64.getEncoder().encodeToString(packed.zip()),
                    packed.fingerprint());
        }
    }

    /// @param company SIREN, SIRET, number of a Belgian enterprise, or as its country writes it
    /// @param vat number for value-added tax
    record Numbers(@Nullable String company, @Nullable String vat) {
        static Numbers of(Identity identity) {
            return new Numbers(
                    identity.company().map(CompanyNumber::number).orElse(null),
                    identity.vat().map(VatNumber::number).orElse(null));
        }

        Identity identity() {
            return Identity.typed(company == null ? "" : company, vat == null ? "" : vat);
        }
    }

    /// @param till `SHOPS_OWN` or `CRENEAU`
    record Chosen(@Needed @Nullable Till till) {}

    /// @param day any day of the month or year that is meant
    /// @param lastReceipt number of the latest receipt that whoever closes has seen: where there is another one since,
    ///     nothing is closed
    record Close(
            @Needed @Nullable Span span,
            @Needed @Nullable LocalDate day,
            @Nullable Integer lastReceipt) {
        CloseTill command(ShopId shop) {
            return new CloseTill(
                    shop,
                    Asked.required("span", span),
                    Asked.required("date", day),
                    Optional.ofNullable(lastReceipt));
        }
    }

    /// @param till `SHOPS_OWN` or `CRENEAU`
    /// @param lastReceipt number of the latest one; zero where there is none
    /// @param open what no closure has taken yet, by means
    /// @param perpetual what moved since the till was first chosen, until now
    /// @param closedThrough the last day that is closed
    record Standing(
            String till,
            int lastReceipt,
            List<Sum> open,
            List<Moved> perpetual,
            @Nullable LocalDate closedThrough) {
        static Standing of(TillStanding standing) {
            return new Standing(
                    standing.till().name(),
                    standing.last(),
                    byMeans(standing.open()),
                    byCurrency(standing.perpetual()),
                    standing.closed().map(TillClosed::to).orElse(null));
        }
    }

    /// @param corrected counted as taken, and was not; below zero where it was counted as given back
    /// @param net what is left of it
    record Moved(Amount taken, Amount givenBack, Amount corrected, Amount net) {
        static Moved of(Turnover turnover) {
            return new Moved(
                    Amount.of(turnover.taken()),
                    Amount.of(turnover.givenBack()),
                    Amount.of(turnover.corrected()),
                    Amount.of(turnover.net()));
        }
    }

    record Sum(String means, Moved moved) {}

    private static List<Sum> byMeans(List<MeansSum> sums) {
        return sums.stream()
                .map(sum -> new Sum(sum.means().name(), Moved.of(sum.turnover())))
                .toList();
    }

    private static List<Moved> byCurrency(List<Turnover> totals) {
        return totals.stream().map(Moved::of).toList();
    }

    record Receipts(List<Ticket> receipts) {
        static Receipts of(Collection<Receipt> receipts) {
            return new Receipts(receipts.stream().map(Ticket::of).toList());
        }
    }

    /// @param number which no other receipt of the shop has, from 1 on without a gap
    /// @param payment the entry in the books of the order
    /// @param kind `TAKEN`, `GIVEN_BACK`, `CHEQUE_BANKED`, `CHEQUE_BOUNCED` or `REVERSED`
    /// @param amount of the entry; of a reversal what came in less by it
    /// @param recordedAt when it was written; later than it happened where it was typed afterwards
    /// @param position in the log
    /// @param closure number of the day's closure that it is in; absent as long as it is open
    /// @param corrects number of the receipt that it takes back
    /// @param passed the other half, of an exchange
    record Ticket(
            int number,
            String order,
            String payment,
            String kind,
            String means,
            Amount amount,
            Instant recordedAt,
            Instant happenedAt,
            long position,
            @Nullable Integer closure,
            @Nullable Integer corrects,
            PaymentsJson.@Nullable Passed passed) {
        static Ticket of(Receipt receipt) {
            PaymentsJson.Entry entry = PaymentsJson.Entry.of(receipt.entry());
            return new Ticket(
                    receipt.number(),
                    entry.order(),
                    entry.id(),
                    entry.kind(),
                    receipt.means().name(),
                    entry.amount(),
                    receipt.recorded(),
                    receipt.happened(),
                    receipt.position(),
                    orNull(receipt.closure()),
                    orNull(receipt.corrects()),
                    PaymentsJson.Passed.of(receipt.entry()));
        }
    }

    private static @Nullable Integer orNull(Optional<Integer> number) {
        return number.orElse(null);
    }

    record Closures(List<Closure> closures) {
        static Closures of(Collection<TillClosed> closures) {
            return new Closures(closures.stream().map(Closure::of).toList());
        }
    }

    /// @param number from 1 on over the closures of the shop, whatever their span
    /// @param span `DAY`, `MONTH` or `YEAR`
    /// @param from the first day that it is about
    /// @param to the last one, that day included
    /// @param firstReceipt number of the first one in it
    /// @param lastReceipt number of the last one in it
    /// @param sums by means
    /// @param perpetual what moved since the till was first chosen, until the end of it
    record Closure(
            int number,
            String span,
            LocalDate from,
            LocalDate to,
            int firstReceipt,
            int lastReceipt,
            List<Sum> sums,
            List<Moved> perpetual,
            Instant closedAt) {
        static Closure of(TillClosed closed) {
            return new Closure(
                    closed.number(),
                    closed.span().name(),
                    closed.from(),
                    closed.to(),
                    closed.first(),
                    closed.last(),
                    byMeans(closed.sums()),
                    byCurrency(closed.perpetual()),
                    closed.at());
        }
    }
}

package org.creneau.domain.testing;

import java.time.Duration;
import java.util.List;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.catalogue.CatalogueEvent.ItemWithdrawn;
import org.creneau.domain.catalogue.Details;
import org.creneau.domain.catalogue.GoneFor;
import org.creneau.domain.catalogue.StockEvent.CountingStopped;
import org.creneau.domain.catalogue.StockEvent.PiecesBroughtBack;
import org.creneau.domain.catalogue.StockEvent.PiecesGivenBack;
import org.creneau.domain.catalogue.StockEvent.PiecesHandedOver;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.catalogue.StockEvent.PiecesReceived;
import org.creneau.domain.catalogue.StockEvent.PiecesWrittenOff;
import org.creneau.domain.catalogue.StockEvent.StockCounted;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.VatRate;

/// What can happen to articles and their stock: one sample of each shape.
final class CatalogueSamples {
    static final List<Event> ALL =
            List.of(
                    new ItemListed(
                            OtherShop.ID,
                            OtherShop.BOOT,
                            "Bottine « Hérault » n° 38, daim",
                            Money.euros(8_990),
                            new VatRate(2_000),
                            OtherShop.at("07:06")),
                    new ItemListed(
                            OtherShop.ID,
                            new ItemId("boot-39"),
                            "Bottine « Hérault » n° 39, daim",
                            Money.euros(9_490),
                            new VatRate(2_000),
                            new Details(
                                    "Bottines",
                                    Duration.ofDays(2),
                                    Withdrawal.MADE_TO_MEASURE,
                                    new Details.Variant("Bottine « Hérault », daim", "39")),
                            OtherShop.at("07:07")),
                    new ItemWithdrawn(OtherShop.ID, OtherShop.BOOT, OtherShop.at("07:13")),
                    new StockCounted(OtherShop.ID, OtherShop.BOOT, 12, OtherShop.at("15:01")),
                    new PiecesReceived(
                            OtherShop.ID,
                            OtherShop.BOOT,
                            new MovementId("delivery-1"),
                            3,
                            OtherShop.at("15:02")),
                    new PiecesWrittenOff(
                            OtherShop.ID,
                            OtherShop.BOOT,
                            new MovementId("sale-1"),
                            1,
                            GoneFor.SOLD,
                            OtherShop.at("15:03")),
                    new PiecesPromised(
                            OtherShop.ID,
                            OtherShop.BOOT,
                            new OrderId("order-3"),
                            2,
                            OtherShop.at("15:04")),
                    new PiecesGivenBack(
                            OtherShop.ID,
                            OtherShop.BOOT,
                            new OrderId("order-3"),
                            1,
                            OtherShop.at("15:05")),
                    new PiecesHandedOver(
                            OtherShop.ID,
                            OtherShop.BOOT,
                            new OrderId("order-3"),
                            1,
                            OtherShop.at("15:06")),
                    new PiecesBroughtBack(
                            OtherShop.ID,
                            OtherShop.BOOT,
                            new ReturnId("return-3"),
                            1,
                            OtherShop.at("15:07")),
                    new CountingStopped(OtherShop.ID, OtherShop.BOOT, OtherShop.at("15:08")));

    private CatalogueSamples() {}
}

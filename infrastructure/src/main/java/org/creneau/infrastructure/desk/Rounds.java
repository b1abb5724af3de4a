package org.creneau.infrastructure.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.OrderView.Status;
import org.creneau.application.order.Parcel;
import org.creneau.domain.kernel.ShopId;
import org.springframework.stereotype.Component;

/// What a shop brings to people on a day.
@Component
public final class Rounds {
    private static final Comparator<Stop> ALONG_THE_WAY =
            Comparator.comparing(Stop::postalCode)
                    .thenComparing(stop -> stop.parcel().to().town().or(""))
                    .thenComparing(stop -> stop.parcel().to().street().or(""))
                    .thenComparing(stop -> stop.order().number());

    private final Reading reading;

    Rounds(Reading reading) {
        this.reading = reading;
    }

    /// A door at which something is left.
    public record Stop(OrderView order, Parcel parcel) {
        String postalCode() {
            return parcel.to().postalCode().or("");
        }
    }

    /// Those of the day, by post code; what was called off is not brought.
    public List<Stop> on(ShopId shop, LocalDate day) {
        return reading.ordersOn(shop, day).stream()
                .filter(order -> order.status() != Status.CANCELLED)
                .flatMap(
                        order -> {
                            Parcel parcel = order.parcel();
                            return parcel == null
                                    ? Stream.empty()
                                    : Stream.of(new Stop(order, parcel));
                        })
                .sorted(ALONG_THE_WAY)
                .toList();
    }
}

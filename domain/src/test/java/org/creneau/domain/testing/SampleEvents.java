package org.creneau.domain.testing;

import java.util.List;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Event;

/// At least one event of every kind, and every shape that its parts can take: for whoever writes events
/// down and reads them back. They happen in a shop that no other test is about.
///
/// Each family has its samples in a file of its own.
public final class SampleEvents {
    public static final List<Event> ALL =
            Stream.of(
                            ShopSamples.ALL,
                            CatalogueSamples.ALL,
                            SlotSamples.ALL,
                            OrderSamples.ALL,
                            DeliverySamples.ALL,
                            ShortageSamples.ALL,
                            QueueSamples.ALL,
                            ReturnSamples.ALL,
                            WithdrawalSamples.ALL,
                            BringingSamples.ALL,
                            PaymentSamples.ALL,
                            OnlineSamples.ALL,
                            TillSamples.ALL,
                            CustomerSamples.ALL,
                            PartnerSamples.ALL,
                            HookSamples.ALL,
                            PhotoSamples.ALL,
                            WaitSamples.ALL,
                            AppointmentSamples.ALL)
                    .flatMap(List::stream)
                    .toList();

    private SampleEvents() {}
}

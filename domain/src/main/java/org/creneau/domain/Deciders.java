package org.creneau.domain;

import java.util.List;
import org.creneau.domain.catalogue.CountStockDecider;
import org.creneau.domain.catalogue.ListItemDecider;
import org.creneau.domain.catalogue.ReceivePiecesDecider;
import org.creneau.domain.catalogue.StopCountingDecider;
import org.creneau.domain.catalogue.WithdrawItemDecider;
import org.creneau.domain.catalogue.WriteOffPiecesDecider;
import org.creneau.domain.customer.TellConsentDecider;
import org.creneau.domain.customer.WriteNoteDecider;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.order.MarkReadyDecider;
import org.creneau.domain.order.PlaceOrderDecider;
import org.creneau.domain.partner.GiveKeyDecider;
import org.creneau.domain.partner.WithdrawKeyDecider;
import org.creneau.domain.queue.ArriveDecider;
import org.creneau.domain.queue.CallNextDecider;
import org.creneau.domain.queue.CancelOrderDecider;
import org.creneau.domain.queue.HandOverDecider;
import org.creneau.domain.queue.LapsePutAsideDecider;
import org.creneau.domain.queue.MarkAbsentDecider;
import org.creneau.domain.queue.RecordDepartureDecider;
import org.creneau.domain.queue.RecordEntryDecider;
import org.creneau.domain.queue.RecordNoShowDecider;
import org.creneau.domain.queue.RecordWalkInDecider;
import org.creneau.domain.queue.RescheduleOrderDecider;
import org.creneau.domain.queue.SettlePutAsideDecider;
import org.creneau.domain.returns.RecordReturnDecider;
import org.creneau.domain.shop.ChooseAllowanceDecider;
import org.creneau.domain.shop.ChooseChangeDeadlineDecider;
import org.creneau.domain.shop.ChooseDistancingDecider;
import org.creneau.domain.shop.ChooseHolidaysDecider;
import org.creneau.domain.shop.ChoosePaceDecider;
import org.creneau.domain.shop.ChoosePuttingAsideDecider;
import org.creneau.domain.shop.CloseDayDecider;
import org.creneau.domain.shop.OpenDayDecider;
import org.creneau.domain.shop.OpenShopDecider;
import org.creneau.domain.shop.PresentShopDecider;
import org.creneau.domain.shop.PublishScheduleDecider;
import org.creneau.domain.shop.RestoreDayDecider;
import org.creneau.domain.slot.ExpireHoldsDecider;
import org.creneau.domain.slot.ExtendHoldDecider;
import org.creneau.domain.slot.HoldPlaceDecider;
import org.creneau.domain.slot.NoteRefusalDecider;
import org.creneau.domain.slot.ReleaseHoldDecider;

/// Every decider there is, one for each kind of command.
public final class Deciders {
    public static final List<Decider<?, ?>> ALL =
            List.of(
                    new OpenShopDecider(),
                    new PresentShopDecider(),
                    new PublishScheduleDecider(),
                    new CloseDayDecider(),
                    new ChoosePaceDecider(),
                    new OpenDayDecider(),
                    new RestoreDayDecider(),
                    new ChooseHolidaysDecider(),
                    new ChooseDistancingDecider(),
                    new ChooseChangeDeadlineDecider(),
                    new ChooseAllowanceDecider(),
                    new ChoosePuttingAsideDecider(),
                    new GiveKeyDecider(),
                    new WithdrawKeyDecider(),
                    new ListItemDecider(),
                    new WithdrawItemDecider(),
                    new CountStockDecider(),
                    new StopCountingDecider(),
                    new ReceivePiecesDecider(),
                    new WriteOffPiecesDecider(),
                    new HoldPlaceDecider(),
                    new ExtendHoldDecider(),
                    new ReleaseHoldDecider(),
                    new ExpireHoldsDecider(),
                    new NoteRefusalDecider(),
                    new PlaceOrderDecider(),
                    new MarkReadyDecider(),
                    new RescheduleOrderDecider(),
                    new RecordNoShowDecider(),
                    new CancelOrderDecider(),
                    new HandOverDecider(),
                    new SettlePutAsideDecider(),
                    new LapsePutAsideDecider(),
                    new RecordReturnDecider(),
                    new WriteNoteDecider(),
                    new TellConsentDecider(),
                    new ArriveDecider(),
                    new CallNextDecider(),
                    new RecordEntryDecider(),
                    new RecordWalkInDecider(),
                    new RecordDepartureDecider(),
                    new MarkAbsentDecider());

    private Deciders() {}
}

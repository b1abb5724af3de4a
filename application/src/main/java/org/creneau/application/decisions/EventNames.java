package org.creneau.application.decisions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentBooked;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentCalledOff;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentMoved;
import org.creneau.domain.appointment.ServiceEvent.ResourceShared;
import org.creneau.domain.appointment.ServiceEvent.ServiceOffered;
import org.creneau.domain.appointment.ServiceEvent.ServiceWithdrawn;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnCalledOff;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnRequested;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnVisitKept;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.catalogue.CatalogueEvent.ItemWithdrawn;
import org.creneau.domain.catalogue.PhotoEvent.PhotoPutOn;
import org.creneau.domain.catalogue.PhotoEvent.PhotoTakenOff;
import org.creneau.domain.catalogue.StockEvent.CountingStopped;
import org.creneau.domain.catalogue.StockEvent.PiecesBroughtBack;
import org.creneau.domain.catalogue.StockEvent.PiecesCameBack;
import org.creneau.domain.catalogue.StockEvent.PiecesGivenBack;
import org.creneau.domain.catalogue.StockEvent.PiecesHandedOver;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.catalogue.StockEvent.PiecesReceived;
import org.creneau.domain.catalogue.StockEvent.PiecesWrittenOff;
import org.creneau.domain.catalogue.StockEvent.StockCounted;
import org.creneau.domain.customer.CustomerEvent.ConsentTold;
import org.creneau.domain.customer.CustomerEvent.NoteWritten;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.order.AwaitingEvent;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaited;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedAgain;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedByLink;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedSooner;
import org.creneau.domain.order.DeliveryEvent.DeliveryFailed;
import org.creneau.domain.order.DeliveryEvent.OrderCameBack;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.DeliveryEvent.OrderDispatched;
import org.creneau.domain.order.NoticeEvent.LetterFailed;
import org.creneau.domain.order.NoticeEvent.NoticeAsked;
import org.creneau.domain.order.NoticeEvent.NoticeFailed;
import org.creneau.domain.order.NoticeEvent.NoticeSent;
import org.creneau.domain.order.NoticeEvent.ReminderAsked;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderNotCollected;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderReady;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.order.OrderEvent.PutAsideLapsed;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.order.PreparationEvent.AcceptanceAwaited;
import org.creneau.domain.order.PreparationEvent.BagsCounted;
import org.creneau.domain.order.PreparationEvent.CancellationExplained;
import org.creneau.domain.order.PreparationEvent.OrderAccepted;
import org.creneau.domain.order.PreparationEvent.PreparationBegun;
import org.creneau.domain.order.ShortageEvent.ArticleMissing;
import org.creneau.domain.order.ShortageEvent.LineReduced;
import org.creneau.domain.order.ShortageEvent.MissingAnswered;
import org.creneau.domain.order.ShortageEvent.MissingTold;
import org.creneau.domain.partner.PartnerEvent.KeyGiven;
import org.creneau.domain.partner.PartnerEvent.KeyWithdrawn;
import org.creneau.domain.payment.PaymentEvent.ChequeAnnounced;
import org.creneau.domain.payment.PaymentEvent.ChequeBanked;
import org.creneau.domain.payment.PaymentEvent.ChequeBounced;
import org.creneau.domain.payment.PaymentEvent.ChequeHandedBack;
import org.creneau.domain.payment.PaymentEvent.ChequeReceived;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.online.LateMoneyEvent.LateMoneyLetGo;
import org.creneau.domain.payment.online.LinkEvent;
import org.creneau.domain.payment.online.LinkEvent.PaymentLinkGiven;
import org.creneau.domain.payment.online.OnlineEvent.PaymentAuthorised;
import org.creneau.domain.payment.online.OnlineEvent.PaymentCaptured;
import org.creneau.domain.payment.online.OnlineEvent.PaymentDeclined;
import org.creneau.domain.payment.online.OnlineEvent.PaymentEnded;
import org.creneau.domain.payment.online.OnlineEvent.PaymentOpened;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;
import org.creneau.domain.payment.online.OnlineEvent.RefundFailed;
import org.creneau.domain.payment.online.OnlineEvent.RefundMade;
import org.creneau.domain.payment.online.OnlineEvent.RefundRefused;
import org.creneau.domain.photo.FrontEvent.FrontPhotoPutUp;
import org.creneau.domain.photo.FrontEvent.FrontPhotoTakenDown;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.CalledAgain;
import org.creneau.domain.queue.QueueEvent.Entered;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.MarkedAbsent;
import org.creneau.domain.queue.QueueEvent.PartyResized;
import org.creneau.domain.queue.QueueEvent.Recounted;
import org.creneau.domain.queue.QueueEvent.ServedAtDoor;
import org.creneau.domain.queue.QueueEvent.WaitTold;
import org.creneau.domain.queue.QueueEvent.WalkedIn;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;
import org.creneau.domain.shop.ShopEvent.AcceptanceChosen;
import org.creneau.domain.shop.ShopEvent.AllowanceChosen;
import org.creneau.domain.shop.ShopEvent.ChangeDeadlineChosen;
import org.creneau.domain.shop.ShopEvent.DayClosed;
import org.creneau.domain.shop.ShopEvent.DayOpened;
import org.creneau.domain.shop.ShopEvent.DayRestored;
import org.creneau.domain.shop.ShopEvent.DeliveryChosen;
import org.creneau.domain.shop.ShopEvent.DistancingChosen;
import org.creneau.domain.shop.ShopEvent.HolidaysChosen;
import org.creneau.domain.shop.ShopEvent.OnlinePaymentChosen;
import org.creneau.domain.shop.ShopEvent.PaceChosen;
import org.creneau.domain.shop.ShopEvent.PuttingAsideChosen;
import org.creneau.domain.shop.ShopEvent.QueueArranged;
import org.creneau.domain.shop.ShopEvent.RemindersChosen;
import org.creneau.domain.shop.ShopEvent.SchedulePublished;
import org.creneau.domain.shop.ShopEvent.ShopOpened;
import org.creneau.domain.slot.SlotEvent.BookingRefused;
import org.creneau.domain.slot.SlotEvent.HoldExpired;
import org.creneau.domain.slot.SlotEvent.HoldExtended;
import org.creneau.domain.slot.SlotEvent.HoldReleased;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;
import org.creneau.domain.till.TillEvent.IdentityStated;
import org.creneau.domain.till.TillEvent.TillChosen;
import org.creneau.domain.till.TillEvent.TillClosed;
import org.creneau.domain.waiting.WaitEvent.OfferTold;
import org.creneau.domain.waiting.WaitEvent.PlaceOffered;
import org.creneau.domain.waiting.WaitEvent.WaitAsked;
import org.creneau.domain.waiting.WaitEvent.WaitLeft;
import org.creneau.domain.webhook.HookEvent.HookChanged;
import org.creneau.domain.webhook.HookEvent.HookPaused;
import org.creneau.domain.webhook.HookEvent.HookRegistered;
import org.creneau.domain.webhook.HookEvent.HookRemoved;
import org.creneau.domain.webhook.HookEvent.HookResumed;
import org.creneau.domain.webhook.HookEvent.HookSecretRotated;
import org.creneau.domain.withdrawal.WithdrawalEvent.AcknowledgementFailed;
import org.creneau.domain.withdrawal.WithdrawalEvent.AcknowledgementSent;
import org.creneau.domain.withdrawal.WithdrawalEvent.DiminutionStruck;
import org.creneau.domain.withdrawal.WithdrawalEvent.PiecesKept;
import org.creneau.domain.withdrawal.WithdrawalEvent.SendingProved;
import org.creneau.domain.withdrawal.WithdrawalEvent.ValueDiminished;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;

/// The names under which events are stored. A class may be renamed or moved; its line here stays.
///
/// An event that gets another name keeps the old one behind it, in [Named#formerly]: what was stored under
/// it stays there, and is found.
public final class EventNames {

    /// @param name `feature.what-happened`
    /// @param revision of the payload's shape that is written today; it counts on when the event is
    ///     renamed
    /// @param formerly names under which it was stored before, in any order
    public record Named(
            Class<? extends Event> type, String name, int revision, List<String> formerly) {

        public Named {
            formerly = List.copyOf(formerly);
            if (revision < 1) {
                throw new IllegalArgumentException("Revisions count from 1: " + name);
            }
        }

        public Named(Class<? extends Event> type, String name, int revision) {
            this(type, name, revision, List.of());
        }

        public Named formerly(String... names) {
            return new Named(type, name, revision, List.of(names));
        }
    }

    public static final List<Named> ALL =
            List.of(
                    new Named(ShopOpened.class, "shop.opened", 1),
                    new Named(SchedulePublished.class, "shop.schedule-published", 3),
                    new Named(DayClosed.class, "shop.day-closed", 1),
                    new Named(PaceChosen.class, "shop.pace-chosen", 1),
                    new Named(DayOpened.class, "shop.day-opened", 1),
                    new Named(DayRestored.class, "shop.day-restored", 1),
                    new Named(HolidaysChosen.class, "shop.holidays-chosen", 2),
                    new Named(QueueArranged.class, "shop.queue-arranged", 1),
                    new Named(DistancingChosen.class, "shop.distancing-chosen", 2),
                    new Named(AcceptanceChosen.class, "shop.acceptance-chosen", 1),
                    new Named(AllowanceChosen.class, "shop.allowance-chosen", 1),
                    new Named(PuttingAsideChosen.class, "shop.putting-aside-chosen", 1),
                    new Named(RemindersChosen.class, "shop.reminders-chosen", 1),
                    new Named(OnlinePaymentChosen.class, "shop.online-payment-chosen", 1),
                    new Named(DeliveryChosen.class, "shop.delivery-chosen", 1),
                    new Named(ChangeDeadlineChosen.class, "shop.change-deadline-chosen", 1),
                    new Named(KeyGiven.class, "partner.key-given", 1),
                    new Named(KeyWithdrawn.class, "partner.key-withdrawn", 1),
                    new Named(HookRegistered.class, "webhook.registered", 1),
                    new Named(HookChanged.class, "webhook.changed", 1),
                    new Named(HookSecretRotated.class, "webhook.secret-rotated", 1),
                    new Named(HookPaused.class, "webhook.paused", 1),
                    new Named(HookResumed.class, "webhook.resumed", 1),
                    new Named(HookRemoved.class, "webhook.removed", 1),
                    new Named(ItemListed.class, "catalogue.item-listed", 2),
                    new Named(ItemWithdrawn.class, "catalogue.item-withdrawn", 1),
                    new Named(StockCounted.class, "catalogue.stock-counted", 1),
                    new Named(CountingStopped.class, "catalogue.counting-stopped", 1),
                    new Named(PiecesReceived.class, "catalogue.pieces-received", 1),
                    new Named(PiecesWrittenOff.class, "catalogue.pieces-written-off", 1),
                    new Named(PiecesPromised.class, "catalogue.pieces-promised", 1),
                    new Named(PiecesGivenBack.class, "catalogue.pieces-given-back", 1),
                    new Named(PiecesHandedOver.class, "catalogue.pieces-handed-over", 1),
                    new Named(PiecesCameBack.class, "catalogue.pieces-came-back", 1),
                    new Named(PiecesBroughtBack.class, "catalogue.pieces-brought-back", 1),
                    new Named(PhotoPutOn.class, "catalogue.photo-put-on", 1),
                    new Named(PhotoTakenOff.class, "catalogue.photo-taken-off", 1),
                    new Named(FrontPhotoPutUp.class, "photo.front-put-up", 1),
                    new Named(FrontPhotoTakenDown.class, "photo.front-taken-down", 1),
                    new Named(ServiceOffered.class, "appointment.service-offered", 1),
                    new Named(ServiceWithdrawn.class, "appointment.service-withdrawn", 1),
                    new Named(ResourceShared.class, "appointment.resource-shared", 1),
                    new Named(AppointmentBooked.class, "appointment.booked", 1),
                    new Named(AppointmentMoved.class, "appointment.moved", 1),
                    new Named(AppointmentCalledOff.class, "appointment.called-off", 1),
                    new Named(PlaceHeld.class, "slot.place-held", 2),
                    new Named(HoldExtended.class, "slot.hold-extended", 1),
                    new Named(HoldExpired.class, "slot.hold-expired", 1),
                    new Named(HoldReleased.class, "slot.hold-released", 2),
                    new Named(PlaceTaken.class, "slot.place-taken", 2),
                    new Named(PlaceGivenBack.class, "slot.place-given-back", 1),
                    new Named(BookingRefused.class, "slot.booking-refused", 1),
                    new Named(OrderRescheduled.class, "order.rescheduled", 1),
                    new Named(OrderPlaced.class, "order.placed", 3),
                    new Named(AcceptanceAwaited.class, "order.acceptance-awaited", 1),
                    new Named(OrderAccepted.class, "order.accepted", 1),
                    new Named(PreparationBegun.class, "order.preparation-begun", 1),
                    new Named(BagsCounted.class, "order.bags-counted", 1),
                    new Named(CancellationExplained.class, "order.cancellation-explained", 1),
                    new Named(NoticeAsked.class, "order.notice-asked", 1),
                    new Named(ReminderAsked.class, "order.reminder-asked", 1),
                    new Named(NoticeSent.class, "order.notice-sent", 2),
                    new Named(NoticeFailed.class, "order.notice-failed", 1),
                    new Named(LetterFailed.class, "order.letter-failed", 1),
                    new Named(ArticleMissing.class, "order.article-missing", 1),
                    new Named(MissingAnswered.class, "order.missing-answered", 1),
                    new Named(MissingTold.class, "order.missing-told", 1),
                    new Named(LineReduced.class, "order.line-reduced", 1),
                    new Named(OrderReady.class, "order.ready", 1),
                    new Named(OrderNotCollected.class, "order.not-collected", 2),
                    new Named(OrderHandedOver.class, "order.handed-over", 1),
                    new Named(OrderDispatched.class, "order.dispatched", 1),
                    new Named(OrderDelivered.class, "order.delivered", 1),
                    new Named(DeliveryFailed.class, "order.delivery-failed", 1),
                    new Named(OrderCameBack.class, "order.came-back", 1),
                    new Named(OrderCancelled.class, "order.cancelled", 2),
                    new Named(OrderTakenBackUp.class, "order.taken-back-up", 1),
                    new Named(PutAsideSettled.class, "order.put-aside-settled", 1),
                    new Named(PutAsideLapsed.class, "order.put-aside-lapsed", 1),
                    new Named(GoodsReturned.class, "returns.goods-returned", 3),
                    new Named(GoodsInspected.class, "returns.goods-inspected", 1),
                    new Named(GoodsExchanged.class, "returns.goods-exchanged", 3),
                    new Named(ReturnAnnulled.class, "returns.annulled", 2),
                    new Named(ReturnRequested.class, "returns.requested", 1),
                    new Named(ReturnCalledOff.class, "returns.called-off", 1),
                    new Named(ReturnVisitKept.class, "returns.visit-kept", 1),
                    new Named(WithdrawalDeclared.class, "withdrawal.declared", 1),
                    new Named(AcknowledgementSent.class, "withdrawal.acknowledgement-sent", 1),
                    new Named(AcknowledgementFailed.class, "withdrawal.acknowledgement-failed", 1),
                    new Named(SendingProved.class, "withdrawal.sending-proved", 1),
                    new Named(PiecesKept.class, "withdrawal.pieces-kept", 1),
                    new Named(PaymentTaken.class, "payment.taken", 3),
                    new Named(ValueDiminished.class, "withdrawal.value-diminished", 1),
                    new Named(DiminutionStruck.class, "withdrawal.diminution-struck", 1),
                    new Named(ChequeAnnounced.class, "payment.cheque-announced", 1),
                    new Named(ChequeReceived.class, "payment.cheque-received", 1),
                    new Named(ChequeBanked.class, "payment.cheque-banked", 1),
                    new Named(ChequeBounced.class, "payment.cheque-bounced", 1),
                    new Named(ChequeHandedBack.class, "payment.cheque-handed-back", 1),
                    new Named(MoneyGivenBack.class, "payment.given-back", 4),
                    new Named(PaymentReversed.class, "payment.reversed", 2),
                    new Named(PaymentAwaited.class, "payment.awaited", 1),
                    new Named(PaymentAwaitedAgain.class, "payment.awaited-again", 1),
                    new Named(PaymentAwaitedByLink.class, "payment.awaited-by-link", 1),
                    new Named(PaymentAwaitedSooner.class, "payment.awaited-sooner", 1),
                    new Named(PaymentLinkGiven.class, "payment.link-given", 1),
                    new Named(
                            AwaitingEvent.PaymentAwaitedNoMore.class, "payment.awaited-no-more", 1),
                    new Named(LinkEvent.DepositAsked.class, "payment.deposit-asked", 1),
                    new Named(LateMoneyLetGo.class, "payment.late-let-go", 1),
                    new Named(PaymentOpened.class, "payment.opened", 1),
                    new Named(PaymentAuthorised.class, "payment.authorised", 1),
                    new Named(PaymentCaptured.class, "payment.captured", 1),
                    new Named(PaymentDeclined.class, "payment.declined", 1),
                    new Named(PaymentEnded.class, "payment.ended", 1),
                    new Named(RefundAsked.class, "payment.refund-asked", 1),
                    new Named(RefundMade.class, "payment.refund-made", 1),
                    new Named(RefundFailed.class, "payment.refund-failed", 1),
                    new Named(RefundRefused.class, "payment.refund-refused", 1),
                    new Named(TillChosen.class, "till.chosen", 1),
                    new Named(TillClosed.class, "till.closed", 1),
                    new Named(IdentityStated.class, "till.identity-stated", 1),
                    new Named(NoteWritten.class, "customer.note-written", 1),
                    new Named(ConsentTold.class, "customer.consent-told", 1),
                    new Named(Arrived.class, "queue.arrived", 2),
                    new Named(Called.class, "queue.called", 3),
                    new Named(CalledAgain.class, "queue.called-again", 1),
                    new Named(WaitTold.class, "queue.wait-told", 1),
                    new Named(Entered.class, "queue.entered", 1),
                    new Named(WalkedIn.class, "queue.walked-in", 2),
                    new Named(Left.class, "queue.left", 1),
                    new Named(ServedAtDoor.class, "queue.served-at-door", 1),
                    new Named(MarkedAbsent.class, "queue.marked-absent", 1),
                    new Named(PartyResized.class, "queue.party-resized", 1),
                    new Named(Recounted.class, "queue.recounted", 1),
                    new Named(WaitAsked.class, "waiting.asked", 1),
                    new Named(PlaceOffered.class, "waiting.place-offered", 1),
                    new Named(WaitLeft.class, "waiting.left", 1),
                    new Named(OfferTold.class, "waiting.offer-told", 1));

    public static final NameTable TABLE = new NameTable(ALL);

    /// Folds name the same types again and again; there are as many sets as folds.
    private static final Map<Set<Class<? extends Event>>, Set<String>> SETS =
            new ConcurrentHashMap<>();

    private EventNames() {}

    public static Named of(Class<?> type) {
        return TABLE.of(type);
    }

    /// Of several types at once.
    public static Set<String> of(Set<Class<? extends Event>> types) {
        return SETS.computeIfAbsent(
                types,
                _ ->
                        types.stream()
                                .map(type -> of(type).name())
                                .collect(Collectors.toUnmodifiableSet()));
    }

    /// @param name of today or of once
    public static Named of(String name) {
        return TABLE.of(name);
    }
}

package org.creneau.infrastructure.serialization;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.creneau.domain.bringing.Coming;
import org.creneau.domain.bringing.Wish;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.HookId;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PartnerId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ResourceId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ServiceId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.kernel.WaitId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.order.Fulfilment;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.Terms;
import org.creneau.domain.partner.KeyProof;
import org.creneau.domain.partner.PartnerName;
import org.creneau.domain.payment.TillTicket;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.domain.photo.PhotoId;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.shop.Carriage;
import org.creneau.domain.shop.Commune;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Holidays;
import org.creneau.domain.shop.Lead;
import org.creneau.domain.shop.OnlinePayment;
import org.creneau.domain.shop.PuttingAside;
import org.creneau.domain.till.CompanyNumber;
import org.creneau.domain.till.VatNumber;
import org.creneau.domain.webhook.HookAddress;
import org.creneau.domain.webhook.PublicType;
import org.creneau.domain.webhook.SecretId;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// The JSON of everything an event holds: ids as text, sealed families with a word under `kind`, times
/// in ISO 8601, fields in the order of the record.
final class EventJson {
    private EventJson() {}

    static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(values())
                .addMixIn(Origin.class, Origins.class)
                .addMixIn(Distancing.Text.class, Texts.class)
                .addMixIn(OrderLine.Goods.class, Ordered.class)
                .addMixIn(ReturnLine.Goods.class, BroughtBack.class)
                .addMixIn(Terms.class, Promised.class)
                .addMixIn(Holidays.class, KeptHolidays.class)
                .addMixIn(Lead.class, Leads.class)
                .addMixIn(PuttingAside.class, Aside.class)
                .addMixIn(OnlinePayment.class, PaidOnline.class)
                .addMixIn(Fulfilment.class, Fulfilments.class)
                .addMixIn(Carriage.class, Carriages.class)
                .addMixIn(Wish.class, Wishes.class)
                .addMixIn(Coming.class, Visits.class)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
    }

    private static SimpleModule values() {
        var module = new SimpleModule("events");
        text(module, ServiceId.class, ServiceId::value, ServiceId::new);
        text(module, ResourceId.class, ResourceId::value, ResourceId::new);
        text(module, ShopId.class, ShopId::value, ShopId::new);
        text(module, Commune.class, Commune::code, Commune::new);
        text(module, HoldId.class, HoldId::value, HoldId::new);
        text(module, ItemId.class, ItemId::value, ItemId::new);
        text(module, MovementId.class, MovementId::value, MovementId::new);
        text(module, OrderId.class, OrderId::value, OrderId::new);
        text(module, PartnerId.class, PartnerId::value, PartnerId::new);
        text(module, HookId.class, HookId::value, HookId::new);
        text(module, HookAddress.class, HookAddress::value, HookAddress::new);
        text(module, PublicType.class, PublicType::value, PublicType::new);
        text(module, SecretId.class, SecretId::value, SecretId::new);
        text(module, PartnerName.class, PartnerName::value, PartnerName::new);
        text(module, PhotoId.class, PhotoId::value, PhotoId::new);
        text(module, KeyProof.class, KeyProof::value, KeyProof::new);
        text(module, NoticeId.class, NoticeId::value, NoticeId::new);
        text(module, PaymentId.class, PaymentId::value, PaymentId::new);
        text(module, ServiceReference.class, ServiceReference::value, ServiceReference::new);
        text(module, TillTicket.class, TillTicket::number, TillTicket::new);
        text(module, CompanyNumber.class, CompanyNumber::number, CompanyNumber::new);
        text(module, VatNumber.class, VatNumber::number, VatNumber::new);
        text(module, WaitId.class, WaitId::value, WaitId::new);
        text(module, ReturnId.class, ReturnId::value, ReturnId::new);
        text(module, WithdrawalId.class, WithdrawalId::value, WithdrawalId::new);
        text(module, SubjectId.class, SubjectId::value, SubjectId::new);
        text(module, SlotId.class, EventJson::slot, EventJson::slot);
        text(module, QueueId.class, QueueId::toString, EventJson::queue);
        text(module, Instant.class, Instants::text, Instants::parse);
        number(module, Quantity.class, Quantity::pieces, Quantity::new);
        number(module, VatRate.class, VatRate::basisPoints, VatRate::new);
        module.addSerializer(PersonalText.class, new PersonalTextWriter());
        module.addDeserializer(PersonalText.class, new PersonalTextReader());
        return module;
    }

    private static <T> void text(
            SimpleModule module,
            Class<T> type,
            Function<T, String> write,
            Function<String, T> read) {
        module.addSerializer(
                type,
                new ScalarWriter<>(type, (value, json) -> json.writeString(write.apply(value))));
        module.addDeserializer(
                type, new ScalarReader<>(type, json -> read.apply(json.getString())));
    }

    private static <T> void number(
            SimpleModule module,
            Class<T> type,
            Function<T, Integer> write,
            Function<Integer, T> read) {
        module.addSerializer(
                type,
                new ScalarWriter<>(type, (value, json) -> json.writeNumber(write.apply(value))));
        module.addDeserializer(
                type, new ScalarReader<>(type, json -> read.apply(json.getIntValue())));
    }

    /// As [SlotId#toString()], quicker.
    private static String slot(SlotId slot) {
        return slot.shop().value() + '/' + slot.schedule() + '/' + Instants.text(slot.start());
    }

    private static SlotId slot(String text) {
        int first = text.indexOf('/');
        int second = text.indexOf('/', first + 1);
        if (second < 0) {
            throw new MalformedValue("slot");
        }
        return new SlotId(
                new ShopId(text.substring(0, first)),
                text.substring(first + 1, second),
                Instants.parse(text.substring(second + 1)));
    }

    private static QueueId queue(String text) {
        int slash = text.indexOf('/');
        return new QueueId(
                new ShopId(text.substring(0, slash)), LocalDate.parse(text.substring(slash + 1)));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Origin.OfOrder.class, name = "order"),
        @JsonSubTypes.Type(value = Origin.Unknown.class, name = "unknown")
    })
    private interface Origins {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Distancing.Text.InForce.class, name = "in-force"),
        @JsonSubTypes.Type(value = Distancing.Text.AsOf.class, name = "as-of"),
        @JsonSubTypes.Type(value = Distancing.Text.None.class, name = "none")
    })
    private interface Texts {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = OrderLine.Goods.Article.class, name = "article"),
        @JsonSubTypes.Type(value = OrderLine.Goods.InWords.class, name = "in-words")
    })
    private interface Ordered {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ReturnLine.Goods.Article.class, name = "article"),
        @JsonSubTypes.Type(value = ReturnLine.Goods.OfLine.class, name = "line")
    })
    private interface BroughtBack {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Terms.Obligation.class, name = "obligation"),
        @JsonSubTypes.Type(value = Terms.PutAside.class, name = "put-aside")
    })
    private interface Promised {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Holidays.Kept.class, name = "kept"),
        @JsonSubTypes.Type(value = Holidays.NotKept.class, name = "not-kept")
    })
    private interface KeptHolidays {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = PuttingAside.NotOffered.class, name = "not-offered"),
        @JsonSubTypes.Type(value = PuttingAside.For.class, name = "for")
    })
    private interface Aside {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = OnlinePayment.NotOffered.class, name = "not-offered"),
        @JsonSubTypes.Type(value = OnlinePayment.Offered.class, name = "offered")
    })
    private interface PaidOnline {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Lead.None.class, name = "none"),
        @JsonSubTypes.Type(value = Lead.OpenTime.class, name = "open-time"),
        @JsonSubTypes.Type(value = Lead.OpenDays.class, name = "open-days")
    })
    private interface Leads {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Fulfilment.Collect.class, name = "collect"),
        @JsonSubTypes.Type(value = Fulfilment.Deliver.class, name = "deliver")
    })
    private interface Fulfilments {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Carriage.OwnRound.class, name = "own-round"),
        @JsonSubTypes.Type(value = Carriage.Carrier.class, name = "carrier")
    })
    private interface Carriages {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Wish.MoneyBack.class, name = "money-back"),
        @JsonSubTypes.Type(value = Wish.Exchange.class, name = "exchange")
    })
    private interface Wishes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Coming.Booked.class, name = "booked"),
        @JsonSubTypes.Type(value = Coming.Along.class, name = "along")
    })
    private interface Visits {}
}

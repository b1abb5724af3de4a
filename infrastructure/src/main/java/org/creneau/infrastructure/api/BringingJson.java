package org.creneau.infrastructure.api;

import java.time.Instant;
import java.util.List;
import org.creneau.application.bringing.ReceivedGoods;
import org.creneau.application.bringing.ReturnRequestView;
import org.creneau.application.order.OrderView;
import org.creneau.domain.bringing.ToBring;
import org.creneau.domain.bringing.Why;
import org.creneau.domain.bringing.Wish;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.Motive;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Verdict;
import org.creneau.infrastructure.api.description.Needed;
import org.creneau.infrastructure.desk.BringingBack;
import org.creneau.infrastructure.desk.BringingBack.Asking;
import org.creneau.infrastructure.desk.BringingBack.Expected;
import org.creneau.infrastructure.desk.BringingBack.How;
import org.jspecify.annotations.Nullable;

/// Bringing something back, as it is asked for and answered.
final class BringingJson {
    private BringingJson() {}

    /// @param item an article
    /// @param line or what was ordered in words, by its place in the order
    /// @param why the reason
    record Thing(
            @Nullable String item,
            @Nullable Integer line,
            @Needed @Nullable Integer quantity,
            @Needed @Nullable Why why) {
        private ToBring toBring() {
            ReturnLine.Goods goods =
                    line == null
                            ? new ReturnLine.Goods.Article(new ItemId(Asked.required("item", item)))
                            : new ReturnLine.Goods.OfLine(line);
            return new ToBring(
                    goods,
                    new Quantity(Asked.required("quantity", quantity)),
                    Asked.required("return-reason", why));
        }

        private static Thing of(ToBring line) {
            int quantity = line.quantity().pieces();
            return switch (line.goods()) {
                case ReturnLine.Goods.Article(var item) ->
                        new Thing(item.value(), null, quantity, line.why());
                case ReturnLine.Goods.OfLine(var number) ->
                        new Thing(null, number, quantity, line.why());
            };
        }
    }

    /// @param item an article of the catalogue
    record Instead(@Needed @Nullable String item, @Needed @Nullable Integer quantity) {
        Wish.Other other() {
            return new Wish.Other(
                    new ItemId(Asked.required("item", item)),
                    new Quantity(Asked.required("quantity", quantity)));
        }
    }

    /// @param lines what comes back
    /// @param instead what she would like for it; her money where it is absent or empty
    /// @param window in which she comes
    /// @param along or the id of an order that she is going to fetch
    record Wanted(
            @Needed @Nullable List<@Nullable Thing> lines,
            @Nullable List<@Nullable Instead> instead,
            @Nullable String window,
            @Nullable String along) {
        Asking asking(ShopId shop) {
            return BringingJson.asking(shop, lines, instead, window, along);
        }
    }

    /// @param channel by which the customer reached the shop: `PHONE`, `EMAIL`, `MESSAGE` or `COUNTER`
    /// @param lines what comes back
    /// @param instead what she would like for it; her money where it is absent or empty
    /// @param window in which she comes
    /// @param along or the id of an order that she is going to fetch
    record TakenDown(
            @Needed @Nullable String channel,
            @Needed @Nullable List<@Nullable Thing> lines,
            @Nullable List<@Nullable Instead> instead,
            @Nullable String window,
            @Nullable String along) {
        Channel through() {
            return AskedByStaff.channel(channel);
        }

        Asking asking(ShopId shop) {
            return BringingJson.asking(shop, lines, instead, window, along);
        }
    }

    private static Asking asking(
            ShopId shop,
            @Nullable List<@Nullable Thing> lines,
            @Nullable List<@Nullable Instead> instead,
            @Nullable String window,
            @Nullable String along) {
        How how =
                along == null
                        ? new How.In(new Asked.InWindow(window).slotOf(shop))
                        : new How.With(new OrderId(along));
        return new Asking(
                Asked.bounded(lines).stream().map(Thing::toBring).toList(), wish(instead), how);
    }

    private static Wish wish(@Nullable List<@Nullable Instead> instead) {
        return instead == null || instead.isEmpty()
                ? new Wish.MoneyBack()
                : new Wish.Exchange(Asked.bounded(instead).stream().map(Instead::other).toList());
    }

    /// @param lines what is really there
    /// @param unfit whether nobody else will buy it; it can be sold again where it is absent
    /// @param toInspect whether somebody looks at it later
    /// @param happened absent for now
    record Receipt(
            @Needed @Nullable List<Asked.@Nullable Back> lines,
            @Nullable Boolean unfit,
            @Nullable Boolean toInspect,
            @Nullable Instant happened) {
        List<ReturnLine> goods() {
            return Asked.goods(lines);
        }

        Fit fit() {
            return Asked.fit(unfit, toInspect);
        }
    }

    /// @param lines what is really there
    /// @param taken what of the things kept for her she takes, by their numbers in the order of the visit
    /// @param paidAtTill where the books do not know the old as paid: `CARD`, `CASH`, `TRANSFER` or `VOUCHER` where the
    ///     shop's own till took it, `NO` where it is owed; where Créneau is the till, `NO` only
    /// @param unfit whether nobody else will buy what she brought; it can be sold again where it is absent
    /// @param toInspect whether somebody looks at it later
    /// @param happened absent for now
    record Swap(
            @Needed @Nullable List<Asked.@Nullable Back> lines,
            @Needed @Nullable List<Asked.@Nullable Bought> taken,
            @Nullable String paidAtTill,
            @Nullable Boolean unfit,
            @Nullable Boolean toInspect,
            @Nullable Instant happened) {
        Receipt receipt() {
            return new Receipt(lines, unfit, toInspect, happened);
        }

        List<BoughtLine> bought() {
            return Asked.boughtLines(taken);
        }

        String paid() {
            return paidAtTill == null ? "" : paidAtTill;
        }
    }

    /// Pieces that somebody looked at.
    ///
    /// @param item an article
    /// @param line or what was ordered in words, by its place in the order
    /// @param verdict what becomes of them; `REFUSED` goes back to whoever brought it
    record Seen(
            @Nullable String item,
            @Nullable Integer line,
            @Needed @Nullable Integer quantity,
            @Needed @Nullable Verdict verdict) {
        private Found found() {
            ReturnLine.Goods goods =
                    line == null
                            ? new ReturnLine.Goods.Article(new ItemId(Asked.required("item", item)))
                            : new ReturnLine.Goods.OfLine(line);
            return new Found(
                    goods,
                    new Quantity(Asked.required("quantity", quantity)),
                    Asked.required("verdict", verdict));
        }
    }

    /// @param found what was looked at, all of it or some
    /// @param happened absent for now
    /// @param regardless whether pieces are refused though their money has gone back
    record Look(
            @Needed @Nullable List<@Nullable Seen> found,
            @Nullable Instant happened,
            @Nullable Boolean regardless) {
        List<Found> pieces() {
            return Asked.bounded(found).stream().map(Seen::found).toList();
        }
    }

    /// Goods that came back and were not looked at yet.
    ///
    /// @param order absent where no purchase was found
    /// @param left what is still to be looked at
    /// @param motive why they came back, of all of them together
    record Unseen(
            String id,
            @Nullable String order,
            List<WithdrawalsJson.Pieces> left,
            Motive motive,
            Instant cameAt) {
        static Unseen of(ReceivedGoods goods) {
            OrderId order = goods.order();
            return new Unseen(
                    goods.id().value(),
                    order == null ? null : order.value(),
                    WithdrawalsJson.Pieces.of(goods.left()),
                    goods.motive(),
                    goods.at());
        }
    }

    /// What of an order may still be brought back, by its pieces.
    ///
    /// @param left how many pieces she has and is not going to bring already
    record Left(@Nullable String item, @Nullable Integer line, @Nullable String label, int left) {
        static Left of(BringingBack.Choice choice) {
            String label = Json.text(choice.label());
            return switch (choice.goods()) {
                case ReturnLine.Goods.Article(var item) ->
                        new Left(item.value(), null, label, choice.left());
                case ReturnLine.Goods.OfLine(var number) ->
                        new Left(null, number, label, choice.left());
            };
        }
    }

    record OfOrder(List<Left> things, List<Request> requests) {}

    /// @param order with which it was bought, by its id
    /// @param lines what comes back
    /// @param instead what she would like for it; empty where it is her money
    /// @param visit the id of the order that she comes for: a visit is one
    /// @param booked whether she comes for nothing else
    /// @param window in which she comes
    /// @param token opens the visit, for whoever may open the order; null for staff, and where she comes with another
    ///     order, whose own page she has
    /// @param state `EXPECTED`, `CALLED_OFF` or `BROUGHT`
    record Request(
            String id,
            String order,
            List<Thing> lines,
            List<Instead> instead,
            String visit,
            boolean booked,
            String number,
            String window,
            @Nullable String token,
            Instant askedAt,
            String channel,
            String state) {
        static Request of(Expected expected, @Nullable String token) {
            ReturnRequestView asked = expected.request();
            OrderView visit = expected.visit();
            return new Request(
                    asked.id().value(),
                    asked.order().value(),
                    asked.lines().stream().map(Thing::of).toList(),
                    asked.others().stream()
                            .map(o -> new Instead(o.item().value(), o.quantity().pieces()))
                            .toList(),
                    visit.id().value(),
                    asked.isBooked(),
                    visit.number(),
                    visit.slot().toString(),
                    token,
                    asked.asked(),
                    asked.through(),
                    asked.state().name());
        }
    }
}

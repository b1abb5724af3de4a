package org.creneau.infrastructure.desk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creneau.application.order.OrderView;
import org.creneau.application.payment.Account;
import org.creneau.application.shop.ShopView;
import org.creneau.application.withdrawal.Followed;
import org.creneau.application.withdrawal.WithdrawalView;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.withdrawal.Law;
import org.creneau.infrastructure.i18n.Say;
import org.springframework.stereotype.Component;

/// The written word that somebody's change of mind was received: what it says, its day and its hour, and
/// what comes next. The same words go into a letter, into a file and onto paper.
@Component("acknowledgement")
public final class Acknowledgement {
    private final Accounts accounts;
    private final ChangesOfMind changes;
    private final Say say;

    Acknowledgement(Accounts accounts, ChangesOfMind changes, Say say) {
        this.accounts = accounts;
        this.changes = changes;
        this.say = say;
    }

    /// In the language of the request, as plain text, when it was just said.
    ///
    /// @param off whether the order was called off with it: nothing comes back then
    public String text(ShopView shop, OrderView order, WithdrawalView said, boolean off) {
        List<String> next =
                off ? offAndPaid(order, said) : List.of(back(shop, said), refund(order, said));
        return text(shop, order, said, next);
    }

    /// The same as it stands now.
    public String text(ShopView shop, OrderView order, Followed followed, boolean off) {
        Stream<String> stage = Stream.of(stage(followed, off));
        List<String> next =
                Stream.concat(next(shop, order, followed, off).stream(), stage).toList();
        return text(shop, order, followed.said(), next);
    }

    private String text(ShopView shop, OrderView order, WithdrawalView said, List<String> next) {
        ZoneId zone = shop.profile().zone();
        return say.text(
                "withdrawal.letter",
                shop.profile().name(),
                shop.profile().address(),
                order.number(),
                say.moment(order.placedAt(), zone),
                order.contact().name().or("—"),
                say.moment(said.said(), zone),
                goods(order, said.lines()),
                said.id().value(),
                String.join("\n", next));
    }

    /// How far it has come, in a sentence for her.
    public String stage(Followed followed, boolean off) {
        return Stream.concat(Stream.of(plain(followed, off)), lost(followed))
                .collect(Collectors.joining(" "));
    }

    /// What she answers for: how much, of what and why.
    private Stream<String> lost(Followed followed) {
        return followed.lost().cents() > 0
                ? followed.said().diminished().stream().map(one -> lost(followed.order(), one))
                : Stream.empty();
    }

    private String lost(OrderView order, WithdrawalView.Diminished one) {
        return say.text(
                "withdrawal.lost",
                say.money(one.amount()),
                pieces(order, one.line()),
                one.why().or(say.text("order.erased")));
    }

    /// The same of goods that came in one go.
    public List<String> lost(OrderView order, List<ReturnLine> came) {
        Set<ReturnLine.Goods> its =
                came.stream().map(ReturnLine::goods).collect(Collectors.toSet());
        return changes.of(order).stream()
                .filter(one -> one.lost().cents() > 0)
                .flatMap(one -> one.said().diminished().stream())
                .filter(one -> its.contains(one.line().goods()))
                .map(one -> lost(order, one))
                .toList();
    }

    private String plain(Followed followed, boolean off) {
        return !off && followed.stage() == Followed.Stage.KEPT
                ? kept(followed.order(), followed)
                : say.text(
                        "withdrawal.stage." + (off ? "off." : "") + stage(followed),
                        say.dayAndYear(followed.said().refundBy()),
                        say.money(followed.toGiveBack()),
                        together(followed.order(), followed.refused()));
    }

    /// The same for the shop, in a few words.
    public String inShort(Followed followed) {
        return say.text("withdrawals.stage." + stage(followed), say.money(followed.toGiveBack()));
    }

    /// Of an order that nobody ever paid nothing is left to be paid back, as there never was anything.
    private String stage(Followed followed) {
        return switch (followed.stage()) {
            case DONE, SENT_SETTLED, REFUSED_SETTLED ->
                    followed.stage() + (isEverPaid(followed.order()) ? "" : ".unpaid");
            case GOODS_AWAITED, GOODS_SENT, GOODS_REFUSED, TO_GIVE_BACK, KEPT ->
                    followed.stage().name();
        };
    }

    private boolean isEverPaid(OrderView order) {
        return accounts.of(order).ledger().received().cents() > 0;
    }

    /// Before she says it of an order that she has not got.
    public String beforehand(OrderView order) {
        return say.text("withdrawal.before.confirm" + (isPaid(order) ? "" : ".unpaid"));
    }

    /// What she keeps she has to pay, again where she was paid back before.
    private String kept(OrderView order, Followed followed) {
        String kept = say.text("withdrawal.stage.KEPT", together(order, followed.said().kept()));
        Account account = accounts.of(order);
        Money due = account.toPay().minus(changes.notToPay(order, account));
        return due.cents() > 0 && isKnown(order, account)
                ? kept + " " + say.text("withdrawal.kept.due", say.money(due))
                : kept;
    }

    /// Whether what is not noted is not paid: most shops have a till of their own, of which nobody notes anything here.
    private static boolean isKnown(OrderView order, Account account) {
        return order.payAt() == PayAt.ONLINE || !account.written().isEmpty();
    }

    /// What is still to come, and what became of the rest, as far as [#stage] does not say it: nobody is asked for what she keeps,
    /// has sent, or got back.
    public List<String> next(ShopView shop, OrderView order, Followed followed, boolean off) {
        return off
                ? calledOff(followed)
                : Stream.concat(was(order, followed), comes(shop, order, followed)).toList();
    }

    private List<String> calledOff(Followed followed) {
        String nothing = say.text("withdrawal.next.off");
        return followed.stage().isOwing()
                ? List.of(nothing, refundOff(followed.said()))
                : List.of(nothing);
    }

    private Stream<String> was(OrderView order, Followed followed) {
        boolean said =
                switch (followed.stage()) {
                    case GOODS_REFUSED, REFUSED_SETTLED -> true;
                    case GOODS_AWAITED, GOODS_SENT, SENT_SETTLED, TO_GIVE_BACK, KEPT, DONE -> false;
                };
        return Stream.of(
                        keptInPart(order, followed),
                        said
                                ? Optional.<String>empty()
                                : of("withdrawal.next.refused", order, followed.refused()),
                        of("withdrawal.next.came", order, followed.back()),
                        exchanged(order, followed))
                .flatMap(Optional::stream);
    }

    /// What something else was paid with is not given back once more.
    private Optional<String> exchanged(OrderView order, Followed followed) {
        Money out = accounts.of(order).passed().out();
        return followed.back().isEmpty() || out.cents() <= 0
                ? Optional.empty()
                : Optional.of(say.text("withdrawal.next.exchanged", say.money(out)));
    }

    private Optional<String> keptInPart(OrderView order, Followed followed) {
        return followed.said().kept().isEmpty() || followed.stage() == Followed.Stage.KEPT
                ? Optional.empty()
                : Optional.of(kept(order, followed));
    }

    private Optional<String> of(String words, OrderView order, List<ReturnLine> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(say.text(words, together(order, lines)));
    }

    private Stream<String> comes(ShopView shop, OrderView order, Followed followed) {
        WithdrawalView said = followed.said();
        List<ReturnLine> coming = followed.coming();
        if (coming.isEmpty()) {
            return Stream.empty();
        }
        LocalDate sent = said.sent();
        if (sent != null) {
            return Stream.of(
                    say.text(
                            isPaid(order) ? "withdrawal.next.sent" : "withdrawal.next.sent.unpaid",
                            together(order, coming),
                            say.dayAndYear(sent)));
        }
        if (coming.equals(said.lines())) {
            return Stream.of(back(shop, said), refund(order, said));
        }
        String back =
                say.text(
                        "withdrawal.next.back.some",
                        together(order, coming),
                        backBy(shop, said),
                        shop.profile().address());
        return Stream.of(
                back,
                isPaid(order)
                        ? say.text(
                                "withdrawal.next.refund.some",
                                together(order, coming),
                                say.dayAndYear(said.refundBy()))
                        : refund(order, said));
    }

    private String back(ShopView shop, WithdrawalView said) {
        return say.text("withdrawal.next.back", backBy(shop, said), shop.profile().address());
    }

    private String backBy(ShopView shop, WithdrawalView said) {
        Law law = Law.of(shop.profile(), shop.days().holidays(), shop.distancing());
        return say.dayAndYear(law.lastDayToBringBack(said.said()));
    }

    private String refund(OrderView order, WithdrawalView said) {
        return say.text(
                isPaid(order) ? "withdrawal.next.refund" : "withdrawal.next.unpaid",
                say.dayAndYear(said.refundBy()));
    }

    /// Whether the shop has any money of hers for it that it noted: where it has none she reads what is true either way.
    private boolean isPaid(OrderView order) {
        return accounts.of(order).kept() > 0;
    }

    private List<String> offAndPaid(OrderView order, WithdrawalView said) {
        String nothing = say.text("withdrawal.next.off");
        return isPaid(order) ? List.of(nothing, refundOff(said)) : List.of(nothing);
    }

    private String refundOff(WithdrawalView said) {
        return say.text("withdrawal.next.off.refund", say.dayAndYear(said.refundBy()));
    }

    private String together(OrderView order, List<ReturnLine> lines) {
        return lines.stream().map(line -> pieces(order, line)).collect(Collectors.joining(", "));
    }

    private String goods(OrderView order, List<ReturnLine> lines) {
        return lines.stream()
                .map(line -> "- " + pieces(order, line))
                .collect(Collectors.joining("\n"));
    }

    /// `2 × Un roman`
    public String pieces(OrderView order, ReturnLine line) {
        return line.quantity().pieces() + " × " + label(order.lines(), line.goods());
    }

    /// What something that comes back was called.
    public String label(List<OrderLine> lines, ReturnLine.Goods goods) {
        return IntStream.range(0, lines.size())
                .filter(number -> ReturnLine.Goods.of(lines.get(number), number).equals(goods))
                .mapToObj(number -> lines.get(number).label(say.text("order.erased")))
                .findFirst()
                .orElse("—");
    }
}

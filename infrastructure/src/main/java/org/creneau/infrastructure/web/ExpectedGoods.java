package org.creneau.infrastructure.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.application.bringing.Part;
import org.creneau.application.bringing.ReceivedGoods;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.application.order.OrderView;
import org.creneau.application.withdrawal.Followed;
import org.creneau.domain.bringing.ToBring;
import org.creneau.domain.bringing.Why;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.returns.Motive;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Verdict;
import org.creneau.domain.returns.Worth;
import org.creneau.infrastructure.desk.Accounts;
import org.creneau.infrastructure.desk.Acknowledgement;
import org.creneau.infrastructure.desk.BringingBack;
import org.creneau.infrastructure.desk.BringingBack.Expected;
import org.creneau.infrastructure.desk.Draws;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.i18n.Say;
import org.springframework.stereotype.Component;

/// What is expected, in words and in the fields of whoever receives it.
@Component("expectedGoods")
public class ExpectedGoods {
    private final BringingBack bringing;
    private final Acknowledgement words;
    private final Reading reading;
    private final Accounts accounts;
    private final Draws draws;
    private final Say say;

    ExpectedGoods(
            BringingBack bringing,
            Acknowledgement words,
            Reading reading,
            Accounts accounts,
            Draws draws,
            Say say) {
        this.bringing = bringing;
        this.words = words;
        this.reading = reading;
        this.accounts = accounts;
        this.draws = draws;
        this.say = say;
    }

    /// @param most how many pieces she has, those that are expected among them
    /// @param said how many she wanted to bring
    public record Field(String name, String label, int most, int said) {}

    /// `1 × Un roman (défaut)`; once she was there, `1 × Un roman : pas rapporté` of what she did not bring.
    public List<String> lines(Expected expected) {
        List<ToBring> said = expected.request().lines();
        return bringing.came(expected)
                .map(goods -> Part.of(said, goods.lines()))
                .map(parts -> parts.stream().flatMap(part -> lines(part, expected)).toList())
                .orElseGet(() -> said.stream().map(line -> said(line, expected)).toList());
    }

    private Stream<String> lines(Part part, Expected expected) {
        Stream<String> came =
                pieces(part.said(), part.came()).stream()
                        .map(line -> words.pieces(expected.bought(), line) + why(part.said()));
        Stream<String> missing =
                pieces(part.said(), part.missing()).stream()
                        .map(line -> words.pieces(expected.bought(), line))
                        .map(line -> say.text("bringing.not-brought", line));
        return Stream.concat(came, missing);
    }

    private String said(ToBring line, Expected expected) {
        return words.pieces(expected.bought(), new ReturnLine(line.goods(), line.quantity()))
                + why(line);
    }

    private String why(ToBring line) {
        return " (" + say.text("bringing.why." + line.why()) + ")";
    }

    private static Optional<ReturnLine> pieces(ToBring line, int pieces) {
        return pieces > 0
                ? Optional.of(new ReturnLine(line.goods(), new Quantity(pieces)))
                : Optional.empty();
    }

    /// What an exchange comes to where all of it is brought and all of it taken: what the shop owes for the old pays the new.
    public Difference difference(Expected expected) {
        OrderView bought = expected.bought();
        Map<ReturnLine.Goods, Long> back = new HashMap<>();
        expected.request()
                .lines()
                .forEach(
                        line ->
                                back.merge(
                                        line.goods(), (long) line.quantity().pieces(), Long::sum));
        Money worth = Worth.of(back, bought.lines());
        Money owed = worth.minus(accounts.of(bought).ledger().open());
        Money credit = owed.cents() < 0 ? owed.times(0) : owed;
        return new Difference(expected.visit().total().minus(credit));
    }

    /// @param sum still to be paid; below nought where she gets some of it back
    public record Difference(Money sum) {
        public String words() {
            if (sum.cents() == 0) {
                return "none";
            }
            return sum.cents() > 0 ? "pay" : "back";
        }

        public Money amount() {
            return sum.cents() < 0 ? sum.times(-1) : sum;
        }
    }

    /// What she would like instead, `1 × Un atlas`; nothing where she wants her money.
    public List<String> instead(Expected expected) {
        return expected.request().others().isEmpty()
                ? List.of()
                : expected.visit().lines().stream()
                        .filter(line -> !line.comesBack())
                        .map(line -> line.quantity().pieces() + " × " + label(line))
                        .toList();
    }

    private String label(OrderLine line) {
        return line.label(say.text("order.erased"));
    }

    /// A field for each thing of the order that she has.
    public List<Field> fields(Expected expected) {
        OrderView bought = expected.bought();
        return bringing.choices(bought).stream()
                .map(choice -> field(choice, expected))
                .filter(field -> field.most() > 0)
                .toList();
    }

    private Field field(BringingBack.Choice choice, Expected expected) {
        int said =
                expected.request().lines().stream()
                        .filter(line -> line.goods().equals(choice.goods()))
                        .mapToInt(line -> line.quantity().pieces())
                        .sum();
        int most = Math.max(0, choice.rest() + said);
        return new Field(
                GoodsBack.name(choice.goods()),
                choice.label().or(say.text("order.erased")),
                most,
                Math.min(said, most));
    }

    /// What the field of something is called in a form.
    public String name(ReturnLine line) {
        return GoodsBack.name(line.goods());
    }

    /// The form with what somebody said that she does not keep, and has still.
    public String prefilled(Followed followed) {
        return followed.coming().stream()
                .map(
                        line ->
                                GoodsBack.name(line.goods())
                                        + "="
                                        + line.quantity().pieces()
                                        + "&pourquoi-"
                                        + GoodsBack.name(line.goods())
                                        + "="
                                        + Why.CHANGED_MIND)
                .collect(Collectors.joining("&"));
    }

    /// Whether the shop has any money of hers for the order of what came.
    public boolean isPaid(ShopId shop, ReceivedGoods goods) {
        OrderId order = goods.order();
        return order != null && accounts.of(reading.order(shop, order)).kept() > 0;
    }

    /// A field for each thing that somebody has yet to look at.
    public List<Field> unseen(ShopId shop, ReceivedGoods goods) {
        return goods.left().stream()
                .map(
                        line ->
                                new Field(
                                        GoodsBack.name(line.goods()),
                                        label(shop, goods, line),
                                        line.quantity().pieces(),
                                        line.quantity().pieces()))
                .toList();
    }

    /// `1 × Un roman : abîmé`
    public List<String> found(OrderView bought, ReceivedGoods goods) {
        return goods.found().stream()
                .map(
                        one ->
                                words.pieces(bought, new ReturnLine(one.goods(), one.quantity()))
                                        + " : "
                                        + say.text("verdict." + one.verdict()))
                .toList();
    }

    private String label(ShopId shop, ReceivedGoods goods, ReturnLine line) {
        OrderId order = goods.order();
        return order == null
                ? named(shop, line.goods())
                : words.label(reading.order(shop, order).lines(), line.goods());
    }

    /// As the catalogue calls it, where no order does.
    private String named(ShopId shop, ReturnLine.Goods goods) {
        return switch (goods) {
            case ReturnLine.Goods.Article(var item) ->
                    reading.catalogue(shop).stream()
                            .filter(one -> one.item().equals(item))
                            .map(ItemView::label)
                            .findFirst()
                            .orElse(item.value());
            case ReturnLine.Goods.OfLine _ -> "—";
        };
    }

    /// Of the order that they were bought with; blank where none is known.
    public String number(ShopId shop, ReceivedGoods goods) {
        OrderId order = goods.order();
        return order == null ? "" : reading.order(shop, order).number();
    }

    /// `1 × Un atlas`; nothing where nothing was taken.
    public String taken(ReceivedGoods goods) {
        ReceivedGoods.Taken taken = goods.taken();
        return taken == null
                ? ""
                : taken.lines().stream()
                        .map(line -> line.pieces() + " × " + line.label())
                        .collect(Collectors.joining(", "));
    }

    /// `1 × Un roman`, as the catalogue calls it where no order does.
    public String came(ShopId shop, ReceivedGoods goods) {
        return goods.lines().stream()
                .map(line -> line.quantity().pieces() + " × " + label(shop, goods, line))
                .collect(Collectors.joining(", "));
    }

    public List<Motive> motives() {
        return List.of(Motive.values());
    }

    public List<Verdict> verdicts() {
        return List.of(Verdict.values());
    }

    /// Makes a look's id, so that a form sent twice is one.
    public String key() {
        return draws.id();
    }
}

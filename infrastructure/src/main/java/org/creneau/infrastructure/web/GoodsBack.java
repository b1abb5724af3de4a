package org.creneau.infrastructure.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.Motive;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Verdict;
import org.creneau.infrastructure.desk.Basket;

/// The form of a return: a field for each article of the order, `q-<article>`, though several lines have
/// it, and for each line in words, `l-<line>`, with how many pieces come back.
final class GoodsBack {
    private static final String LINE = "l-";

    private GoodsBack() {}

    record Field(String field, PersonalText label, int pieces) {
        private Field and(Field more) {
            return new Field(field, label, pieces + more.pieces());
        }

        private Field without(long gone) {
            return new Field(field, label, Math.toIntExact(pieces - gone));
        }
    }

    /// A field for each thing of which she still has some.
    ///
    /// @param back how many pieces of each thing came back already
    static List<Field> fields(List<OrderLine> lines, Map<ReturnLine.Goods, Long> back) {
        Map<String, Long> gone = new HashMap<>();
        back.forEach((goods, pieces) -> gone.put(name(goods), pieces));
        return all(lines).stream()
                .map(field -> field.without(gone.getOrDefault(field.field(), 0L)))
                .filter(field -> field.pieces() > 0)
                .toList();
    }

    private static List<Field> all(List<OrderLine> lines) {
        SequencedMap<String, Field> fields = new LinkedHashMap<>();
        for (int number = 0; number < lines.size(); number++) {
            if (!lines.get(number).comesBack()) {
                Field field = field(number, lines.get(number));
                fields.merge(field.field(), field, Field::and);
            }
        }
        return List.copyOf(fields.values());
    }

    /// What a field is called.
    static String name(ReturnLine.Goods goods) {
        return switch (goods) {
            case ReturnLine.Goods.Article(var item) -> Basket.PREFIX + item;
            case ReturnLine.Goods.OfLine(var number) -> LINE + number;
        };
    }

    private static Field field(int number, OrderLine line) {
        int pieces = line.quantity().pieces();
        return switch (line.goods()) {
            case OrderLine.Goods.Article(var item, var label) ->
                    new Field(Basket.PREFIX + item, PersonalText.of(label), pieces);
            case OrderLine.Goods.InWords(var words, _) -> new Field(LINE + number, words, pieces);
        };
    }

    /// What becomes of goods, of which one thing is said: for sale again where nothing is.
    ///
    /// @throws MalformedValue of kind `verdict`
    static Fit fit(String said) {
        if (said.isBlank()) {
            return Fit.FOR_SALE;
        }
        return Stream.of(Fit.values())
                .filter(fit -> fit.name().equals(said))
                .findFirst()
                .orElseThrow(() -> new MalformedValue("verdict"));
    }

    /// Why they came back; nobody has to say.
    ///
    /// @throws MalformedValue of kind `why`
    static Motive motive(String said) {
        if (said.isBlank()) {
            return Motive.UNSAID;
        }
        return Stream.of(Motive.values())
                .filter(motive -> motive.name().equals(said))
                .findFirst()
                .orElseThrow(() -> new MalformedValue("why"));
    }

    /// @throws MalformedValue of kind `quantity`, `item` or `line`
    static List<ReturnLine> read(Map<String, String[]> parameters) {
        Stream<ReturnLine> articles =
                Basket.numbered(Basket.PREFIX, parameters).entrySet().stream()
                        .map(back -> new ReturnLine(new ItemId(back.getKey()), back.getValue()));
        Stream<ReturnLine> inWords =
                Basket.numbered(LINE, parameters).entrySet().stream()
                        .map(
                                line ->
                                        new ReturnLine(
                                                new ReturnLine.Goods.OfLine(number(line.getKey())),
                                                line.getValue()));
        return Stream.concat(articles, inWords).toList();
    }

    /// What somebody says of each thing that she looked at.
    ///
    /// @throws MalformedValue of kind `brought` or `verdict`, and of those of `read`
    static List<Found> found(Map<String, String[]> typed) {
        List<Found> found = read(typed).stream().map(line -> found(line, typed)).toList();
        if (found.isEmpty()) {
            throw new MalformedValue("brought");
        }
        return found;
    }

    private static Found found(ReturnLine line, Map<String, String[]> typed) {
        String[] said = typed.get("etat-" + name(line.goods()));
        return List.of(Verdict.values()).stream()
                .filter(verdict -> said != null && verdict.name().equals(said[0]))
                .map(verdict -> new Found(line.goods(), line.quantity(), verdict))
                .findFirst()
                .orElseThrow(() -> new MalformedValue("verdict"));
    }

    private static int number(String line) {
        try {
            return Integer.parseInt(line);
        } catch (NumberFormatException _) {
            throw new MalformedValue("line");
        }
    }
}

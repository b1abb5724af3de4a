package org.creneau.infrastructure.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.creneau.application.withdrawal.Right;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.EmailAddress;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.returns.ReturnLine;
import org.jspecify.annotations.Nullable;

/// The form of somebody who changes her mind: a field for each thing that she ordered, with how many pieces
/// she does not keep.
final class WithdrawalForm {
    private WithdrawalForm() {}

    /// @param left how many pieces she has and has not given up
    /// @param typed how many she said before
    record Field(String name, PersonalText label, int left, Withdrawal as, int typed) {
        public boolean isOpen() {
            return left > 0 && !as.isNever();
        }
    }

    /// @param typed nothing where nobody has typed yet
    static List<Field> fields(Right right, List<ReturnLine> typed) {
        Map<ReturnLine.Goods, Integer> said = pieces(typed);
        return right.choices().stream()
                .map(
                        choice ->
                                new Field(
                                        GoodsBack.name(choice.goods()),
                                        choice.label(),
                                        choice.left(),
                                        choice.as(),
                                        said.getOrDefault(choice.goods(), 0)))
                .toList();
    }

    /// Whether all that was typed is hers to give up.
    static boolean fits(Right right, List<ReturnLine> typed) {
        Map<ReturnLine.Goods, Integer> most =
                right.choices().stream()
                        .filter(Right.Choice::isOpen)
                        .collect(Collectors.toMap(Right.Choice::goods, Right.Choice::left));
        return pieces(typed).entrySet().stream()
                .allMatch(said -> said.getValue() <= most.getOrDefault(said.getKey(), 0));
    }

    static Map<ReturnLine.Goods, Integer> pieces(List<ReturnLine> lines) {
        return lines.stream()
                .collect(
                        Collectors.toMap(
                                ReturnLine::goods, line -> line.quantity().pieces(), Integer::sum));
    }

    /// Nothing where she left it empty.
    static @Nullable PersonalText address(String typed) {
        return typed.isBlank() ? null : PersonalText.of(new EmailAddress(typed).text());
    }
}

package org.creneau.domain.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.creneau.domain.bringing.NoteDiminishedValue;
import org.creneau.domain.bringing.StrikeDiminution;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.withdrawal.WithdrawalEvent.ValueDiminished;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;

/// What is not kept comes back worn: a shop writes down what that took off its worth, too much, too late, twice, of what nobody has
/// seen, and takes it back at times. In games of what is not kept, with dice of their own.
final class WornWhims implements More {
    static final List<String> OUTCOMES =
            List.of(
                    "NoteDiminishedValue accepted",
                    "NoteDiminishedValue nothing",
                    "NoteDiminishedValue not-seen-yet",
                    "NoteDiminishedValue unknown-withdrawal",
                    "NoteDiminishedValue diminution-above-price",
                    "NoteDiminishedValue diminution-repeated-differently",
                    "NoteDiminishedValue full-price-went-back",
                    "StrikeDiminution accepted",
                    "StrikeDiminution nothing",
                    "StrikeDiminution unknown-diminution");

    private static final int RECENT = 3;

    private final Random dice;
    private final More others;
    private final List<WithdrawalDeclared> said = new ArrayList<>();
    private final List<ValueDiminished> less = new ArrayList<>();
    private boolean isBack;
    private int ids;

    WornWhims(Random dice, More others) {
        this.dice = dice;
        this.others = others;
    }

    @Override
    public void see(Event event) {
        others.see(event);
        switch (event) {
            case WithdrawalDeclared declared -> said.add(declared);
            case ValueDiminished noted -> less.add(noted);
            case GoodsReturned _ -> isBack = true;
            default -> {}
        }
    }

    @Override
    public Optional<Command> next(Instant now) {
        return said.isEmpty() || !isBack || dice.nextInt(6) > 0
                ? others.next(now)
                : Optional.of(some());
    }

    private Command some() {
        return switch (less.isEmpty() ? 0 : dice.nextInt(8)) {
            case 0, 1, 2, 3, 4 -> note(recent(said));
            case 5 -> again(recent(less));
            default -> strike(recent(less));
        };
    }

    private NoteDiminishedValue note(WithdrawalDeclared about) {
        ReturnLine line = about.lines().getFirst();
        WithdrawalId id = dice.nextInt(20) == 0 ? new WithdrawalId("nobodys") : about.withdrawal();
        return new NoteDiminishedValue(
                about.shop(),
                about.order(),
                id,
                new MovementId("worn-" + ids++),
                new ReturnLine(line.goods(), new Quantity(1)),
                Money.euros(List.of(1, 150, 400, 890, 2_500).get(dice.nextInt(5))),
                PersonalText.of("porté dehors"));
    }

    /// The same word, and at times another sum under it.
    private NoteDiminishedValue again(ValueDiminished before) {
        return new NoteDiminishedValue(
                before.shop(),
                before.order(),
                before.withdrawal(),
                before.diminution(),
                before.line(),
                dice.nextBoolean() ? before.amount() : Money.euros(3),
                before.words());
    }

    private StrikeDiminution strike(ValueDiminished mistake) {
        var id = dice.nextInt(6) == 0 ? new MovementId("nobodys") : mistake.diminution();
        return new StrikeDiminution(mistake.shop(), mistake.order(), mistake.withdrawal(), id);
    }

    private <T> T recent(List<T> all) {
        return all.get(Math.max(0, all.size() - 1 - dice.nextInt(RECENT)));
    }
}

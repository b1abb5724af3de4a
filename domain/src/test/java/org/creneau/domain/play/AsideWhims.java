package org.creneau.domain.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.order.Commitment;
import org.creneau.domain.order.HandOver.Shown;
import org.creneau.domain.order.LapsePutAside;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.PutAsideLapsed;
import org.creneau.domain.order.SettlePutAside;
import org.creneau.domain.order.Terms;
import org.creneau.domain.shop.ChoosePuttingAside;
import org.creneau.domain.shop.PuttingAside;

/// What becomes of things that are put aside: some of it bought, all of it, nothing, or forgotten.
/// What is kept no longer is given up soon, as in a shop whose clock does so, and what was given up is
/// what people tell of late.
final class AsideWhims {
    private final Random dice;
    private final List<OrderPlaced> kept = new ArrayList<>();
    private final List<OrderPlaced> givenUp = new ArrayList<>();

    AsideWhims(Random dice) {
        this.dice = dice;
    }

    void see(OrderEvent event) {
        switch (event) {
            case OrderPlaced placed when placed.terms() instanceof Terms.PutAside ->
                    kept.add(placed);
            case PutAsideLapsed over -> giveUp(over);
            default -> {}
        }
    }

    private void giveUp(PutAsideLapsed over) {
        kept.stream().filter(each -> each.order().equals(over.order())).forEach(givenUp::add);
        kept.removeIf(each -> each.order().equals(over.order()));
    }

    Commitment commitment() {
        return dice.nextInt(3) == 0 ? Commitment.NONE : Commitment.TO_PAY;
    }

    Command next(OrderPlaced order, Instant happened) {
        return switch (dice.nextInt(8)) {
            case 0 -> new ChoosePuttingAside(order.shop(), offer());
            case 1, 2, 3 -> lapse(order, happened);
            case 4, 5 -> told(order, happened);
            default -> settle(order, happened);
        };
    }

    private Command lapse(OrderPlaced order, Instant now) {
        OrderPlaced over =
                kept.stream().filter(each -> isOver(each, now)).findFirst().orElse(order);
        kept.remove(over);
        kept.add(over);
        return new LapsePutAside(over.shop(), over.order());
    }

    private static boolean isOver(OrderPlaced order, Instant now) {
        return order.terms() instanceof Terms.PutAside(var until) && !now.isBefore(until);
    }

    /// Of a visit when the window began, or of one now.
    private Command told(OrderPlaced order, Instant happened) {
        OrderPlaced late = givenUp.isEmpty() ? order : givenUp.get(dice.nextInt(givenUp.size()));
        return settle(late, dice.nextBoolean() ? late.slot().start() : happened);
    }

    private Command settle(OrderPlaced order, Instant happened) {
        return new SettlePutAside(order.shop(), order.order(), bought(), shown(), happened);
    }

    private PuttingAside offer() {
        return dice.nextInt(4) == 0
                ? new PuttingAside.NotOffered()
                : new PuttingAside.For(dice.nextInt(2));
    }

    private List<BoughtLine> bought() {
        List<BoughtLine> bought = new ArrayList<>();
        for (int line = 0; line < dice.nextInt(3); line++) {
            bought.add(new BoughtLine(line, new Quantity(1 + dice.nextInt(2))));
        }
        return bought;
    }

    private Shown shown() {
        return dice.nextInt(6) == 0 ? new Shown.Code(PersonalText.of("WRONG")) : new Shown.Name();
    }
}

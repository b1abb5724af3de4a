package org.creneau.domain.waiting;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.WaitId;
import org.creneau.domain.order.Contact;
import org.creneau.domain.slot.Claim;

/// Waits for a place in a window, or in any of several windows of a day.
///
/// @param windows of one schedule; whatever their order was, they are kept in that of their beginnings
/// @param visitor who will hold the place that is offered
public record AskWait(
        WaitId waiting,
        List<SlotId> windows,
        SubjectId subject,
        SubjectId visitor,
        List<Wished> basket,
        Contact contact,
        Claim claim)
        implements Command {
    /// Six hours in windows of a quarter of an hour. Each is looked at as long as somebody waits for it.
    public static final int MOST_WINDOWS = 24;

    private static final int MOST_LINES = 200;

    public AskWait {
        var inOrder =
                new TreeSet<>(Comparator.comparing(SlotId::start).thenComparing(SlotId::toString));
        inOrder.addAll(windows);
        windows = List.copyOf(inOrder);
        basket = List.copyOf(basket);
        if (windows.isEmpty() || windows.size() > MOST_WINDOWS || !isOfOneSchedule(windows)) {
            throw new MalformedValue("slot");
        }
        if (basket.isEmpty() || basket.size() > MOST_LINES) {
            throw new MalformedValue("basket");
        }
        if (contact.phone() == null && contact.email() == null) {
            throw new MalformedValue("contact");
        }
    }

    private static boolean isOfOneSchedule(List<SlotId> windows) {
        SlotId first = windows.getFirst();
        return windows.stream()
                .allMatch(
                        window ->
                                window.shop().equals(first.shop())
                                        && window.schedule().equals(first.schedule()));
    }

    public int pieces() {
        return basket.stream().mapToInt(wished -> wished.quantity().pieces()).sum();
    }

    @Override
    public ShopId shop() {
        return windows.getFirst().shop();
    }
}

package org.creneau.infrastructure.desk;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.photo.Photo;
import org.jspecify.annotations.Nullable;

/// A basket at today's prices.
///
/// @param missing whether something in the basket is no longer for sale
public record Recap(List<Line> lines, Optional<Money> total, boolean missing) {

    /// @param left how many can still be had, where that is fewer than are wanted
    /// @param withdrawal whether whoever bought it may change her mind
    public record Line(
            ItemId item,
            String label,
            int pieces,
            Money price,
            Money total,
            Duration preparation,
            @Nullable Integer left,
            Withdrawal withdrawal,
            @Nullable Photo photo) {}

    /// What takes longest to prepare; absent where nothing takes longer than any order.
    public Optional<Line> slowest() {
        return lines.stream()
                .filter(line -> line.preparation().isPositive())
                .max(Comparator.comparing(Line::preparation));
    }

    /// Whether more of something is wanted than there is.
    public boolean isShort() {
        return lines.stream().anyMatch(line -> line.left() != null);
    }

    /// Whether it can be put aside for somebody who promises nothing.
    public boolean canBeTried() {
        return excepted().isEmpty();
    }

    /// Of what nobody may change her mind, or only as long as it is sealed.
    public List<Line> excepted() {
        return lines.stream().filter(line -> line.withdrawal() != Withdrawal.POSSIBLE).toList();
    }

    /// Whether nothing of it can come back without a reason.
    public boolean isFinal() {
        return lines.stream().allMatch(line -> line.withdrawal().isNever());
    }

    /// How many pieces of it can be ordered.
    public int pieces() {
        return lines.stream().mapToInt(Line::pieces).sum();
    }

    /// What of the basket can be ordered.
    public Basket basket() {
        SequencedMap<ItemId, Quantity> pieces = new LinkedHashMap<>();
        lines.forEach(line -> pieces.put(line.item(), new Quantity(line.pieces())));
        return new Basket(pieces);
    }

    public static Recap of(Basket basket, List<ItemView> catalogue) {
        Map<ItemId, ItemView> items =
                catalogue.stream().collect(Collectors.toMap(ItemView::item, Function.identity()));
        List<Line> lines =
                basket.wanted().stream()
                        .filter(wanted -> items.containsKey(wanted.item()))
                        .map(wanted -> line(items, wanted.item(), wanted.quantity().pieces()))
                        .toList();
        return new Recap(lines, total(lines), lines.size() < basket.pieces().size());
    }

    /// None of a basket in two currencies: no order can be made of it.
    private static Optional<Money> total(List<Line> lines) {
        return lines.stream().map(line -> line.total().currency()).distinct().count() == 1
                ? lines.stream().map(Line::total).reduce(Money::plus)
                : Optional.empty();
    }

    private static Line line(Map<ItemId, ItemView> items, ItemId id, int pieces) {
        ItemView item = Objects.requireNonNull(items.get(id));
        return new Line(
                id,
                item.label(),
                pieces,
                item.price(),
                item.price().times(pieces),
                item.details().preparation(),
                item.atMost(pieces) < pieces ? item.atMost(pieces) : null,
                item.details().withdrawal(),
                item.photo());
    }
}

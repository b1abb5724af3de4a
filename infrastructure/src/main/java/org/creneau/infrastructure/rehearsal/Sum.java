package org.creneau.infrastructure.rehearsal;

import java.util.Map;
import org.creneau.domain.kernel.ItemId;

/// Goods, counted and priced.
///
/// @param cents hundredths of whatever currency the file is in
record Sum(long pieces, long cents) {
    static final Sum NOTHING = new Sum(0, 0);

    static Sum of(Line line) {
        return new Sum(line.pieces(), Math.multiplyExact(line.pieces(), line.cents()));
    }

    static Sum of(Map<ItemId, Integer> goods) {
        return goods.entrySet().stream()
                .map(one -> of(one.getKey(), one.getValue()))
                .reduce(NOTHING, Sum::plus);
    }

    static Sum of(ItemId item, int pieces) {
        return new Sum(pieces, Math.multiplyExact(pieces, Scene.cents(item)));
    }

    Sum plus(Sum other) {
        return new Sum(pieces + other.pieces, cents + other.cents);
    }

    Sum minus(Sum other) {
        return new Sum(pieces - other.pieces, cents - other.cents);
    }
}

package org.creneau.infrastructure.eventstore.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.creneau.infrastructure.eventstore.oracle.Attempt.Sent;
import org.creneau.infrastructure.eventstore.oracle.Boundary.Kind;

/// The random choices of one caller: few tags and few types, so that callers are in each other's way.
final class Dice {

    private static final List<String> NAMES = List.of("held", "freed", "opened", "reserved");
    private static final int RECENT = 4;
    private static final List<String> TYPES = List.of("held", "freed", "opened");

    private final int node;
    private final int caller;
    private final Random random;
    private final List<Boundary> recent = new ArrayList<>();
    private int events;

    Dice(Plan plan, int caller) {
        this.node = plan.node();
        this.caller = caller;
        this.random = new Random(plan.seed() * 31 + plan.node() * 1_009L + caller);
    }

    boolean oneIn(int sides) {
        return random.nextInt(sides) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    Boundary boundary() {
        return new Boundary(oneIn(4) ? List.of(kind(), kind()) : List.of(kind()));
    }

    /// Mostly new ones, sometimes one of the last, as whoever decides in one place does.
    Boundary familiar() {
        if (recent.size() == RECENT && !oneIn(3)) {
            return recent.get(below(RECENT));
        }
        var boundary = boundary();
        recent.addFirst(boundary);
        if (recent.size() > RECENT) {
            recent.removeLast();
        }
        return boundary;
    }

    /// Whoever refuses appends none, and wants to know whether that was right.
    List<Sent> eventsOrNone() {
        return oneIn(6) ? List.of() : events();
    }

    /// One to three of them.
    List<Sent> events() {
        var sent = new ArrayList<Sent>();
        do {
            sent.add(event());
        } while (sent.size() < 3 && oneIn(4));
        return sent;
    }

    private Sent event() {
        var id = new UUID(0x7000L | (long) node << 32, ((long) caller << 32) | ++events);
        var tags = new HashSet<>(Set.of(slot()));
        if (!oneIn(3)) {
            tags.add(item());
        }
        if (oneIn(3)) {
            tags.add(order());
        }
        return new Sent(id, NAMES.get(below(NAMES.size())), tags);
    }

    private Kind kind() {
        return switch (below(20)) {
            case 16, 17, 18, 19 -> new Kind(Set.of(), Set.of(order()));
            case 15 -> new Kind(Set.of("freed"), Set.of());
            case 0 -> new Kind(Set.of(TYPES.get(below(2))), Set.of(item()));
            case 1 -> new Kind(Set.of("held", "opened"), Set.of(slot()));
            case 2 -> new Kind(Set.of(), Set.of(slot(), item()));
            case 3 -> new Kind(Set.of(TYPES.get(below(3))), Set.of(slot(), item()));
            case 4, 5, 6, 7, 8, 9 -> new Kind(Set.of("held"), Set.of(slot()));
            default -> new Kind(Set.of(), Set.of(slot()));
        };
    }

    private String slot() {
        return "slot:" + below(9);
    }

    /// Nearly always one that nobody has used.
    private String order() {
        return "order:" + below(1_000);
    }

    private String item() {
        return "item:" + below(4);
    }
}

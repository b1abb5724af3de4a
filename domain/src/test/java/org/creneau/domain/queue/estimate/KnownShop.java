package org.creneau.domain.queue.estimate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// A shop of which everything is known: people come as chance has it, a given number of them are served at a time in the
/// order in which they came, and each is told a wait from what the shop has seen until then.
final class KnownShop {
    private static final Instant OPENS = Instant.parse("2020-12-01T08:00:00Z");

    /// Five minutes on average.
    enum Stays {
        OF_ANY_LENGTH,
        OFTEN_ALIKE;

        private double seconds(Random dice) {
            return switch (this) {
                case OF_ANY_LENGTH -> -300 * Math.log(1 - dice.nextDouble());
                case OFTEN_ALIKE -> 300 * Math.exp(0.6 * dice.nextGaussian() - 0.18);
            };
        }
    }

    private final int room;
    private final double secondsBetween;
    private final Stays stays;
    private final double secondsLateToCall;
    private final boolean learns;
    private final Random dice;
    private final List<Stay> past = new ArrayList<>();
    private Correction correction = Correction.NONE;

    /// @param learns whether the waits that it told correct those that it tells
    KnownShop(
            int room,
            double secondsBetween,
            Stays stays,
            double secondsLateToCall,
            boolean learns,
            long seed) {
        this.room = room;
        this.secondsBetween = secondsBetween;
        this.stays = stays;
        this.secondsLateToCall = secondsLateToCall;
        this.learns = learns;
        this.dice = new Random(seed);
    }

    private static final class Customer {
        private final double comes;
        private double called = Double.MAX_VALUE;
        private double leaves = Double.MAX_VALUE;
        private @Nullable Range told;

        Customer(double comes) {
            this.comes = comes;
        }
    }

    /// Days of so many customers each, the line being empty every morning.
    ///
    /// @param first the first day that is looked at
    List<Outcome> outcomes(int days, int customers, int first) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            List<Outcome> ofDay = day(day, customers);
            outcomes.addAll(day < first ? List.of() : ofDay);
        }
        return outcomes;
    }

    private List<Outcome> day(int day, int customers) {
        Instant opens = OPENS.plus(Duration.ofDays(day));
        Deque<Customer> waiting = new ArrayDeque<>();
        List<Customer> inside = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        double now = 0;
        double next = arrival(0);
        int come = 0;
        while (come < customers || !waiting.isEmpty() || !inside.isEmpty()) {
            Customer leaves = first(inside);
            if (come < customers && (leaves == null || next <= leaves.leaves)) {
                now = next;
                come++;
                next = arrival(now);
                waiting.add(comes(new Customer(now), waiting, inside, opens));
            } else if (leaves != null) {
                now = leaves.leaves;
                inside.remove(leaves);
                Stay.of(time(opens, leaves.called), Size.SMALL, time(opens, now))
                        .ifPresent(past::add);
            }
            call(waiting, inside, now, opens, outcomes);
        }
        return outcomes;
    }

    private Customer comes(
            Customer customer, Deque<Customer> waiting, List<Customer> inside, Instant opens) {
        Line line =
                new Line(
                        inside.stream()
                                .filter(one -> one.called <= customer.comes)
                                .map(one -> busy(one, opens))
                                .toList(),
                        waiting.stream().map(_ -> new Line.Coming(Size.SMALL, 1)).toList(),
                        new Line.Coming(Size.SMALL, 1),
                        room);
        if (!line.isFree()) {
            Turnover known = new Turnover(recent(), correction, ZoneOffset.UTC);
            customer.told = Estimator.of(known, line, time(opens, customer.comes)).orElse(null);
        }
        return customer;
    }

    private static Line.Busy busy(Customer customer, Instant opens) {
        return new Line.Busy(time(opens, customer.called), Size.SMALL, 1);
    }

    private List<Stay> recent() {
        return past.subList(Math.max(0, past.size() - 500), past.size());
    }

    /// Staff who are late look at the line only so long after somebody has left.
    private void call(
            Deque<Customer> waiting,
            List<Customer> inside,
            double now,
            Instant opens,
            List<Outcome> outcomes) {
        while (!waiting.isEmpty() && inside.size() < room) {
            Customer next = waiting.remove();
            next.called = now > next.comes ? now + secondsLateToCall : now;
            next.leaves = next.called + stays.seconds(dice);
            inside.add(next);
            Range told = next.told;
            if (told != null) {
                Instant called = time(opens, next.called);
                outcomes.add(told.scored(called));
                correction = learns ? correction.after(told, called) : correction;
            }
        }
    }

    private static @Nullable Customer first(List<Customer> inside) {
        return inside.stream()
                .min(Comparator.comparingDouble(customer -> customer.leaves))
                .orElse(null);
    }

    private double arrival(double now) {
        return now - secondsBetween * Math.log(1 - dice.nextDouble());
    }

    private static Instant time(Instant opens, double seconds) {
        return opens.plusSeconds(Math.round(seconds));
    }
}

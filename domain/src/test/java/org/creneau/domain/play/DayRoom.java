package org.creneau.domain.play;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.creneau.domain.play.DayLimits.Rule;
import org.creneau.domain.queue.LimitedBy;
import org.creneau.domain.queue.Party;
import org.jspecify.annotations.Nullable;

/// The room that there is for one party, by each rule that holds.
///
/// @param there who is there, or on the way
record DayRoom(List<Rule> rules, List<Party> there, Party her) {
    private int taken(Rule rule) {
        return there.stream().mapToInt(rule::heads).sum();
    }

    private long left(Rule rule) {
        return (long) rule.most() - taken(rule) - rule.heads(her);
    }

    /// Which rule leaves the fewest places once she is in.
    private Rule binding() {
        return rules.stream().min(Comparator.comparingLong(this::left)).orElseThrow();
    }

    int taken() {
        return taken(binding());
    }

    int heads() {
        return binding().heads(her);
    }

    LimitedBy by() {
        return binding().by();
    }

    @Nullable Integer most() {
        return binding().number();
    }

    boolean isLimited(int allowed, LimitedBy by) {
        return by() == by && Objects.equals(most(), allowed);
    }

    /// Whether this rule alone would keep her out of an empty shop, as that many.
    boolean isNeverBy(int allowed, LimitedBy by, int heads) {
        var rule = new Rule(by, allowed);
        return rules.contains(rule) && rule.heads(her) == heads && heads > allowed;
    }

    boolean isEverEnough() {
        return rules.stream().allMatch(rule -> rule.heads(her) <= rule.most());
    }

    boolean isEnough() {
        return rules.stream().allMatch(rule -> left(rule) >= 0);
    }
}

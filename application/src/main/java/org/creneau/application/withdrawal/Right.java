package org.creneau.application.withdrawal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.returns.ReturnLine;

/// What somebody may still change her mind about.
///
/// @param received when she got it
/// @param lastDay the last day on which she may say so
/// @param over whether that day is over
/// @param conformity the last day on which the shop answers for faults
/// @param choices one for each thing that she ordered
public record Right(
        Instant received,
        LocalDate lastDay,
        boolean over,
        LocalDate conformity,
        List<Choice> choices) {
    public Right {
        choices = List.copyOf(choices);
    }

    /// @param left how many pieces she has and has not given up
    /// @param as how it was offered when she ordered it
    public record Choice(ReturnLine.Goods goods, PersonalText label, int left, Withdrawal as) {
        public boolean isOpen() {
            return left > 0 && !as.isNever();
        }
    }

    /// Whether there is anything that she may still give up.
    public boolean isOpen() {
        return !over && isAnyLeft();
    }

    /// Whether the time for it is over or not: what was said before counts whenever the shop reads it.
    public boolean isAnyLeft() {
        return choices.stream().anyMatch(Choice::isOpen);
    }

    /// Whether she has something that the law keeps out, and nothing else.
    public boolean isExcluded() {
        return !isAnyLeft() && choices.stream().anyMatch(choice -> choice.left() > 0);
    }
}

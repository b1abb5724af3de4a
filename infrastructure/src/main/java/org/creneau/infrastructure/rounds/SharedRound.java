package org.creneau.infrastructure.rounds;

import java.time.Duration;

/// Something that one node does for all, again and again: made by declaring it as a bean.
///
/// Two nodes make it at once only where one of them was thought dead and was not, so that whatever it does has to
/// be right twice over. What it did not finish the next round does.
///
/// @param name in metrics and in the log, for ever the same
/// @param pause from the end of one round to the beginning of the next; half a second is added at most
public record SharedRound(String name, Duration pause, Runnable round) {
    private static final int LONGEST_NAME = 60;

    public SharedRound {
        if (name.isBlank() || name.length() > LONGEST_NAME || !pause.isPositive()) {
            throw new IllegalArgumentException("Not a round: " + name);
        }
    }
}

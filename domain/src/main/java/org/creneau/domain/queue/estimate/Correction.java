package org.creneau.domain.queue.estimate;

import java.time.Instant;

/// What a shop learns from the waits that it told: whether it calls later or sooner than its stays alone would have it, and
/// how wide a range has to be so that one in ten is called before it begins and one in ten after it ends.
///
/// Each wait that was scored moves the three factors a little, so they follow a shop that changes, and the shares come out
/// right in the long run whatever is wrong with the model (adaptive conformal inference: I. Gibbs and E. Candès, 2021). What is
/// learnt comes from ranges that had been corrected already, so it adds up and is not measured anew.
///
/// @param centre by how much all waits are stretched
/// @param earlier by how much the range is stretched before its middle
/// @param later by how much after it
public record Correction(double centre, double earlier, double later) {
    public static final Correction NONE = new Correction(1, 1, 1);
    private static final double MISSED = 0.1;
    private static final double STEP_OF_THE_CENTRE = 0.03;
    private static final double STEP_OF_A_SIDE = 0.1;
    private static final double MOST = 4;

    /// What is rough says little of how good the shop's own figures are, and teaches nothing.
    public Correction after(Range told, Instant called) {
        return told.basis() == Basis.ROUGH
                ? this
                : new Correction(
                        within(centre * Math.exp(STEP_OF_THE_CENTRE * side(told, called))),
                        within(earlier * factor(told.scored(called) == Outcome.EARLIER)),
                        within(later * factor(told.scored(called) == Outcome.LATER)));
    }

    private static int side(Range told, Instant called) {
        return Integer.signum(called.compareTo(told.middle()));
    }

    private static double factor(boolean missed) {
        return Math.exp(STEP_OF_A_SIDE * ((missed ? 1 : 0) - MISSED));
    }

    private static double within(double factor) {
        return Math.clamp(factor, 1 / MOST, MOST);
    }
}

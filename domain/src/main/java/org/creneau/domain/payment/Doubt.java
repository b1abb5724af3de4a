package org.creneau.domain.payment;

import java.util.Locale;

/// What is seldom meant, and may be meant all the same: it is asked once, and written down when it is sent again with the answer.
public enum Doubt {
    /// The law gives money back by the means that it came by, unless she agrees to another one (Code de la consommation,
    /// L221-24; Code de droit économique, VI.50).
    OTHER_MEANS,
    /// A cheque is payable at sight (Code monétaire et financier, L131-31): a date to come keeps nobody from banking it.
    DATED_AHEAD,
    /// More than is still to be paid, by something that gives no change: ten times the price is soon typed.
    BEYOND_OPEN;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

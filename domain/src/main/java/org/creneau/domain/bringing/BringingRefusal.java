package org.creneau.domain.bringing;

import java.util.Locale;
import org.creneau.domain.kernel.Reason;

/// Why nothing can be brought back like this.
public enum BringingRefusal implements Reason {
    /// Who wants her money back without a fault says first that she changes her mind.
    WITHDRAWAL_NOT_DECLARED,
    /// The same pieces are expected already: that visit is moved, or called off.
    RETURN_ALREADY_REQUESTED,
    /// What was to be fetched is not there to be fetched any more, is brought to her, or by her, or is another
    /// person's.
    NOTHING_TO_FETCH,
    /// Whoever brings one piece has one put aside instead.
    MORE_INSTEAD_THAN_BROUGHT,
    RETURN_CALLED_OFF,
    /// She brings something and gets nothing: that is received, not handed over.
    RECEIVE_INSTEAD,
    /// She has brought it.
    ALREADY_BROUGHT_BACK,
    /// It is called off with the visit that is booked for it.
    VISIT_STILL_BOOKED,
    /// Our till keeps the books of orders alone: what leaves the shop without one would be in no books.
    EXCHANGE_NEEDS_AN_ORDER;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

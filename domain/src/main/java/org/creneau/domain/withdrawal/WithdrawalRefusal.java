package org.creneau.domain.withdrawal;

import java.util.Locale;
import org.creneau.domain.kernel.Reason;

/// Why nobody can change her mind about an order any more, or not in this way.
public enum WithdrawalRefusal implements Reason {
    /// It was put aside, tried in the shop and bought there: no contract at a distance.
    BOUGHT_IN_SHOP,
    /// It was ordered at the counter, or is an appointment that was not kept yet.
    AGREED_WITH_SHOP,
    /// The same id with other contents: the earlier declaration stands.
    WITHDRAWAL_REPEATED_DIFFERENTLY,
    /// No such declaration in this shop, or no e-mail was asked for with it.
    UNKNOWN_WITHDRAWAL,
    /// No proof is of a day that is still to come.
    SENT_LATER_THAN_TODAY,
    /// No proof is older than the order.
    SENT_BEFORE_ORDERED,
    /// Of what is not among what she gave up, is back, or is kept already, nobody agrees that it is kept.
    NOT_GIVEN_UP,
    /// The same agreement with other contents: the earlier one stands.
    AGREEMENT_REPEATED_DIFFERENTLY,
    /// Nobody can say of goods that did not come what they lost; nor is it said of what she did not give up.
    NOT_SEEN_YET,
    /// No such loss of worth was written down for this declaration.
    UNKNOWN_DIMINUTION,
    /// The same id with other contents: what was written down earlier stands.
    DIMINUTION_REPEATED_DIFFERENTLY,
    /// What they cost went back as if they had lost nothing, or is on its way.
    FULL_PRICE_WENT_BACK;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

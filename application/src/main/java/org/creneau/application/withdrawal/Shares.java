package org.creneau.application.withdrawal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.WithdrawalId;

/// What is owed for each of several declarations of one order. The books owe one sum: what went back already settled the
/// declaration first whose last day is the earliest, and what is left is shared among those with later ones, so that the shares
/// never come to more than the books owe.
final class Shares {
    private Shares() {}

    /// @param worth of what of it is back, or as good as back; without the way
    /// @param counts whether anything of it is
    record Claim(WithdrawalView said, Money worth, boolean counts) {}

    /// @param claims in the order in which they were told
    /// @param way owed once, and only since nothing of the order is kept: with the declaration whose last day is the latest
    /// @param owed by the books of the order, for whatever reason
    static Map<WithdrawalId, Money> of(List<Claim> claims, Money way, Money owed) {
        Map<WithdrawalId, Money> shares = new HashMap<>();
        Money left = owed;
        Money fee = way;
        for (Claim claim : latestFirst(claims)) {
            Money whole = claim.counts() ? claim.worth().plus(fee) : claim.worth();
            fee = claim.counts() ? fee.times(0) : fee;
            Money share = whole.cents() < left.cents() ? whole : left;
            shares.put(claim.said().id(), share);
            left = left.minus(share);
        }
        return shares;
    }

    private static List<Claim> latestFirst(List<Claim> claims) {
        return claims.stream()
                .sorted(Comparator.comparing((Claim claim) -> claim.said().refundBy()))
                .toList()
                .reversed();
    }
}

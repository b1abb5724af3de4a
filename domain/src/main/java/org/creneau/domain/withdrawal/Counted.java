package org.creneau.domain.withdrawal;

import java.util.HashMap;
import java.util.Map;
import org.creneau.domain.returns.ReturnLine;

/// Of what a price is not owed any more: what is back, and of what she gave up that which a shop may wait for no longer.
/// It waits for goods until it has them or she showed that she sent them, whichever is first, and what it was brought and did not
/// take it has had: a use beyond trying it makes it worth less, and ends no withdrawal (Code de la consommation,
/// L221-23 and L221-24).
public final class Counted {
    private Counted() {}

    /// What comes is first what was proved to be sent: nothing is due once for its proof and once for itself.
    ///
    /// @param back how many pieces of each thing came back and were taken
    /// @param givenUp how many she does not keep
    /// @param sent how many of those she showed to have sent, here already or not
    /// @param refused how many were brought and not taken
    public static Map<ReturnLine.Goods, Long> of(
            Map<ReturnLine.Goods, Long> back,
            Map<ReturnLine.Goods, Long> givenUp,
            Map<ReturnLine.Goods, Long> sent,
            Map<ReturnLine.Goods, Long> refused) {
        Map<ReturnLine.Goods, Long> counted = new HashMap<>(back);
        givenUp.forEach(
                (goods, pieces) -> {
                    long here = back.getOrDefault(goods, 0L);
                    long offered =
                            Math.max(
                                    refused.getOrDefault(goods, 0L),
                                    sent.getOrDefault(goods, 0L) - here);
                    long more = Math.max(0, Math.min(pieces - here, offered));
                    counted.merge(goods, more, Long::sum);
                });
        return counted;
    }

    /// As if everything that she does not keep were here.
    public static Map<ReturnLine.Goods, Long> withoutWaiting(
            Map<ReturnLine.Goods, Long> back, Map<ReturnLine.Goods, Long> givenUp) {
        Map<ReturnLine.Goods, Long> all = new HashMap<>(back);
        givenUp.forEach((goods, pieces) -> all.merge(goods, pieces, Math::max));
        return all;
    }
}

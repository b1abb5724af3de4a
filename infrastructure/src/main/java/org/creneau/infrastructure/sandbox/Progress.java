package org.creneau.infrastructure.sandbox;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.creneau.domain.kernel.Money;

/// How far a payment of the sandbox has come.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Progress.Open.class, name = "open"),
    @JsonSubTypes.Type(value = Progress.Asked.class, name = "asked"),
    @JsonSubTypes.Type(value = Progress.Kept.class, name = "kept"),
    @JsonSubTypes.Type(value = Progress.Taken.class, name = "taken"),
    @JsonSubTypes.Type(value = Progress.Declined.class, name = "declined"),
    @JsonSubTypes.Type(value = Progress.Ended.class, name = "ended")
})
sealed interface Progress {

    /// A card is waited for.
    ///
    /// @param refusals how many cards were refused already
    record Open(int refusals) implements Progress {}

    /// The bank sent a code, and waits for it.
    ///
    /// @param wrong how many wrong codes were typed
    record Asked(TestCard card, String code, int wrong, int refusals) implements Progress {}

    /// The bank keeps the money for the shop.
    record Kept(TestCard card, Instant lapses) implements Progress {}

    /// The shop has it.
    record Taken(TestCard card, Money captured, List<Repayment> repayments) implements Progress {
        public Taken {
            repayments = List.copyOf(repayments);
        }
    }

    record Declined(TestCard card) implements Progress {}

    record Ended() implements Progress {}
}

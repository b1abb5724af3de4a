package org.creneau.domain.waiting;

import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.WaitId;
import org.creneau.domain.waiting.WaitEvent.OfferTold;
import org.creneau.domain.waiting.WaitEvent.PlaceOffered;
import org.creneau.domain.waiting.WaitEvent.WaitAsked;
import org.creneau.domain.waiting.WaitEvent.WaitLeft;

/// Where somebody's waiting stands. It ends with the first offer: whoever lets that pass asks again.
public sealed interface WaitState {
    record Unknown() implements WaitState {}

    record Waiting(WaitAsked as) implements WaitState {}

    record Offered(WaitAsked as, PlaceOffered offer) implements WaitState {}

    /// @param declined whether a place had been offered to her
    record Left(WaitAsked as, boolean declined) implements WaitState {}

    static Fold<WaitState> of(WaitId waiting) {
        Boundary hers =
                Boundary.of(
                        waiting.tag(), Set.of(WaitAsked.class, PlaceOffered.class, WaitLeft.class));
        return Fold.of(WaitEvent.class, hers, new Unknown(), WaitState::evolve);
    }

    private static WaitState evolve(WaitState state, WaitEvent event) {
        return switch (event) {
            case WaitAsked asked -> new Waiting(asked);
            case PlaceOffered offer ->
                    state.asked().<WaitState>map(as -> new Offered(as, offer)).orElse(state);
            case WaitLeft _ -> state.asked().<WaitState>map(state::left).orElse(state);
            case OfferTold _ -> state;
        };
    }

    private WaitState left(WaitAsked as) {
        return new Left(as, this instanceof Offered);
    }

    /// Empty where nobody waited under this id.
    default Optional<WaitAsked> asked() {
        return switch (this) {
            case Unknown _ -> Optional.empty();
            case Waiting(var as) -> Optional.of(as);
            case Offered(var as, _) -> Optional.of(as);
            case Left(var as, _) -> Optional.of(as);
        };
    }

    /// Unknown to every shop but hers.
    default WaitState in(ShopId shop) {
        return asked().filter(as -> as.shop().equals(shop)).isPresent() ? this : new Unknown();
    }
}

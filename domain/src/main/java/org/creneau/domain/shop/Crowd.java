package org.creneau.domain.shop;

/// How many customers a text lets in at once, as it is written.
public sealed interface Crowd {

    /// One for so many square metres, and always one.
    record OneFor(int squareMetres) implements Crowd {}

    /// One way for shops of up to so many square metres, another for larger ones.
    record UpTo(int surface, Crowd small, Crowd large) implements Crowd {}

    record AtMost(int people) implements Plain {}

    /// Nobody comes in: parcels are handed over outside.
    record Nobody() implements Plain {}

    /// The text says no number, or none that was found.
    record Unsaid() implements Plain {}

    /// What is left of it once the surface is known.
    sealed interface Plain extends Crowd {}

    /// @param surface sales area in whole square metres
    default Plain within(int surface) {
        return switch (this) {
            case OneFor(var metres) -> new AtMost(Math.max(1, surface / metres));
            case UpTo(var most, var small, var large) ->
                    (surface <= most ? small : large).within(surface);
            case Plain plain -> plain;
        };
    }
}

package org.creneau.infrastructure.sourcing;

/// Where what is known of one part of a question lies, for everybody who asks. Of two who put something
/// down at once the last prevails: what either knows is true, and says up to where it goes.
final class Shelf<S> {
    private volatile Kept<S> kept;

    Shelf(Kept<S> kept) {
        this.kept = kept;
    }

    Kept<S> kept() {
        return kept;
    }

    void put(Kept<S> newer) {
        kept = newer;
    }
}

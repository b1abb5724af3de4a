package org.creneau.infrastructure.projections;

/// Into how many parts the work on each view is divided. What belongs together has one key and goes
/// through one segment; segments go on independently, on one node or on several.
///
/// @param number a power of two: Axon divides by halves
record Segments(int number) {

    Segments {
        if (number < 1 || Integer.bitCount(number) != 1) {
            throw new IllegalArgumentException("Segments are a power of two, not " + number);
        }
    }

    /// The same on every node and in every release: events already handled stay in their segment.
    int of(String key) {
        int hash = key.hashCode();
        return (hash ^ (hash >>> 16)) & (number - 1);
    }
}

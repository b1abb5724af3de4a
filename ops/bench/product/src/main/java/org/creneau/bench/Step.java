package org.creneau.bench;

import java.util.Map;

/// One measurement of a round, a few seconds long.
///
/// @param name also the name of its main figure
record Step(String name, Work work) {

    /// Gives figures by name.
    @FunctionalInterface
    interface Work {
        /// @throws Exception when it could not be measured; the round is thrown away
        Map<String, Double> measure() throws Exception;
    }
}

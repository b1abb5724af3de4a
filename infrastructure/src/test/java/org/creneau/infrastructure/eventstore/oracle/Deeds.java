package org.creneau.infrastructure.eventstore.oracle;

/// What a program of the tests can be told to do with its node.
enum Deeds {
    /// A [Script], over a good network.
    FAIR,
    /// A [Script], over a [Storm].
    FOUL,
    /// A [Rush].
    RUSH,
    /// A [Nap].
    NAP
}

/// Proves, from what callers were told and from the log alone, that the store keeps its promises: many
/// callers on several nodes do random things by a seed and write down what they asked, read and were
/// answered; afterwards a checker of its own, which shares no code with the store, holds that against
/// the log. Stores with a bug planted in them show that it would be noticed.
@NullMarked
package org.creneau.infrastructure.eventstore.oracle;

import org.jspecify.annotations.NullMarked;

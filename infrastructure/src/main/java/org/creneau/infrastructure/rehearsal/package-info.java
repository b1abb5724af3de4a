/// Plays a shop's order export through the product's own commands, on a clock of its own and in a
/// database that is thrown away, and says what would have become of it: how many orders found a
/// window, how long people waited, and whether any promise was broken.
@NullMarked
package org.creneau.infrastructure.rehearsal;

import org.jspecify.annotations.NullMarked;

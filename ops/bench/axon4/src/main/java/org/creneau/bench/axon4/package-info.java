/// The same bookings on Axon Framework 4 with its own JDBC engine: an aggregate for each window. A process
/// of its own, since its classes have the names of the product's Axon 5.
@NullMarked
package org.creneau.bench.axon4;

import org.jspecify.annotations.NullMarked;

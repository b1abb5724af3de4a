/// The parts of a booking that touch nothing outside: deciding, folding, encoding, decoding, hashing. Run by
/// `ops/bench/run --only=jmh`.
@NullMarked
package org.creneau.bench.pure;

import org.jspecify.annotations.NullMarked;

/// PostgreSQL for the tests of this module: one server for the whole run, a database of its own for
/// whoever asks, and a server that a test may kill.
@NullMarked
package org.creneau.infrastructure.testing;

import org.jspecify.annotations.NullMarked;

/// Measures the product as it is shipped against what the same PostgreSQL could do at best and against a
/// framework that others use for the same, in turns within one run, and says how far it is from its goals.
@NullMarked
package org.creneau.bench;

import org.jspecify.annotations.NullMarked;

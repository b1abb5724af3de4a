/// Starts the product: which parts run, on which database, with which clock and keys.
@NullMarked
package org.creneau.infrastructure.boot;

import org.jspecify.annotations.NullMarked;

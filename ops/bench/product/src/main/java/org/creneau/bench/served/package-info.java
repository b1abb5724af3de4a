/// The product as a process of its own, with one address more, behind the same filters, that does nothing:
/// what the same HTTP stack can do at best.
@NullMarked
package org.creneau.bench.served;

import org.jspecify.annotations.NullMarked;

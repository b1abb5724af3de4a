/// Which layout of the store's tables is the fastest and the smallest on this machine: the same
/// events go into several layouts beside each other in one PostgreSQL, and are asked for again, in
/// turns, so that the ratios hold however the machine is disturbed. It knows the product's tables
/// only as two of the layouts, written out again here: `text_by_position`, the first there was, and
/// `digests_by_name`, today's.
@NullMarked
package org.creneau.bench.layout;

import org.jspecify.annotations.NullMarked;

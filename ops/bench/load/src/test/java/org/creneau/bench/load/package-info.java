/// That callers ask, count and time rightly, against an attempt made up.
@NullMarked
package org.creneau.bench.load;

import org.jspecify.annotations.NullMarked;

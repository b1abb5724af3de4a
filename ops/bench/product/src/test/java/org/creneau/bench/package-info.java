/// That what is computed from measurements is computed rightly, without measuring anything.
@NullMarked
package org.creneau.bench;

import org.jspecify.annotations.NullMarked;

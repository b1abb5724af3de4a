/// Many callers who take places of windows, the same for whoever is measured: which window each asks for,
/// on which threads, for how long, and how long each answer took.
@NullMarked
package org.creneau.bench.load;

import org.jspecify.annotations.NullMarked;

/// The mount of the deciders on Axon, with the log in memory.
@NullMarked
package org.creneau.application.decisions;

import org.jspecify.annotations.NullMarked;

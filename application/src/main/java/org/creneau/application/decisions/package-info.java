/// Mounts the pure deciders of the domain on Axon.
@NullMarked
package org.creneau.application.decisions;

import org.jspecify.annotations.NullMarked;

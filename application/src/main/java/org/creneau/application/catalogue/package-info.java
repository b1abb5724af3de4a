/// Reading what a shop sells.
@NullMarked
package org.creneau.application.catalogue;

import org.jspecify.annotations.NullMarked;

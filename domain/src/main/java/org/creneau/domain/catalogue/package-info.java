/// What a shop sells, at which price. Stock is not counted yet.
@NullMarked
package org.creneau.domain.catalogue;

import org.jspecify.annotations.NullMarked;

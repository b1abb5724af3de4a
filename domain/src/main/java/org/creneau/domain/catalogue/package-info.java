/// What a shop sells, at which price, with which picture, and how many pieces there are of those articles whose pieces it
/// counts.
@NullMarked
package org.creneau.domain.catalogue;

import org.jspecify.annotations.NullMarked;

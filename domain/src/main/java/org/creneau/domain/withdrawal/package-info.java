/// Changing one's mind about what was ordered at a distance: until when, of what, and the written word
/// that it was received. Goods and money come back by ways of their own.
@NullMarked
package org.creneau.domain.withdrawal;

import org.jspecify.annotations.NullMarked;

/// Coming at an hour agreed on, to be served for a while: what a shop offers so, who or what it needs for it,
/// and who has which hour.
@NullMarked
package org.creneau.domain.appointment;

import org.jspecify.annotations.NullMarked;

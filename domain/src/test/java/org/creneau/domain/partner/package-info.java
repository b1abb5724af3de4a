/// The rules of the keys that let programs of others in.
@NullMarked
package org.creneau.domain.partner;

import org.jspecify.annotations.NullMarked;

/// Keys keep what they should, open what they should, and are gone when they should be.
@NullMarked
package org.creneau.infrastructure.vault;

import org.jspecify.annotations.NullMarked;

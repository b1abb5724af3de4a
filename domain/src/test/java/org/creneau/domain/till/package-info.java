@NullMarked
package org.creneau.domain.till;

import org.jspecify.annotations.NullMarked;

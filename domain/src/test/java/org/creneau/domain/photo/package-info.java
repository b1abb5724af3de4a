@NullMarked
package org.creneau.domain.photo;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.creneau.infrastructure.photo;

import org.jspecify.annotations.NullMarked;

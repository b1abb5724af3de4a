/// What is expected of the package of the same name.
@NullMarked
package org.creneau.infrastructure.desk;

import org.jspecify.annotations.NullMarked;

/// What is expected of the package of the same name.
@NullMarked
package org.creneau.infrastructure.problem;

import org.jspecify.annotations.NullMarked;

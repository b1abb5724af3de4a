/// What is expected of the package of the same name.
@NullMarked
package org.creneau.infrastructure.i18n;

import org.jspecify.annotations.NullMarked;

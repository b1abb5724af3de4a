/// Violations planted for the checks of the message files.
@NullMarked
package org.creneau.infrastructure.i18n.planted;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.creneau.application.reminding;

import org.jspecify.annotations.NullMarked;

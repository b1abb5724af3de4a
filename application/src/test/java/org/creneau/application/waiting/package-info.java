@NullMarked
package org.creneau.application.waiting;

import org.jspecify.annotations.NullMarked;

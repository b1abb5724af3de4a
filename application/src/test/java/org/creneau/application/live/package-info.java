@NullMarked
package org.creneau.application.live;

import org.jspecify.annotations.NullMarked;

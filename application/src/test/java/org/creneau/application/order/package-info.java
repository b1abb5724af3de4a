/// Tests of what shops print of their orders.
@NullMarked
package org.creneau.application.order;

import org.jspecify.annotations.NullMarked;

/// What every payment service must do, and what they have in common.
@NullMarked
package org.creneau.infrastructure.payment;

import org.jspecify.annotations.NullMarked;

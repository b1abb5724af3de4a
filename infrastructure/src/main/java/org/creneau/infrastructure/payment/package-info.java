/// What every payment service has in common on its way here: how its notices are signed, and which of them came
/// already.
@NullMarked
package org.creneau.infrastructure.payment;

import org.jspecify.annotations.NullMarked;

/// The adapter for Stripe, held against what every payment service must do, with a stand-in of ours in Stripe's place.
@NullMarked
package org.creneau.infrastructure.stripe;

import org.jspecify.annotations.NullMarked;

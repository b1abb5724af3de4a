/// Payments through Stripe, straight to the account of each shop: the page is Stripe's own (Checkout), and the rules of
/// its interface are met here and nowhere else.
@NullMarked
package org.creneau.infrastructure.stripe;

import org.jspecify.annotations.NullMarked;

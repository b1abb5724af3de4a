/// Money that is paid by card on a page of a payment service, before the goods are fetched.
@NullMarked
package org.creneau.domain.payment.online;

import org.jspecify.annotations.NullMarked;

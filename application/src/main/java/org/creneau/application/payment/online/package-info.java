/// Payment services: what is asked of them, and what they tell.
@NullMarked
package org.creneau.application.payment.online;

import org.jspecify.annotations.NullMarked;

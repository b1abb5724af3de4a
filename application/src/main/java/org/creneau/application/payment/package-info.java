/// Reading what was paid: the account of an order, and what a shop took on a day.
@NullMarked
package org.creneau.application.payment;

import org.jspecify.annotations.NullMarked;

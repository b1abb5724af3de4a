/// Reading orders, for the shopper who has one and the shop that prepares them.
@NullMarked
package org.creneau.application.order;

import org.jspecify.annotations.NullMarked;

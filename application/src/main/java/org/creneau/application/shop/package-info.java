/// Reading shops: what is open to whom, under which profile and hours.
@NullMarked
package org.creneau.application.shop;

import org.jspecify.annotations.NullMarked;

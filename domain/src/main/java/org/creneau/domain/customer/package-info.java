/// What a shop keeps about the people who order there, beside their orders: a note in its own words, and
/// what they have agreed to.
@NullMarked
package org.creneau.domain.customer;

import org.jspecify.annotations.NullMarked;

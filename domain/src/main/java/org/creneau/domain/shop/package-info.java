/// A shop: where it is, when it is open for pickup, how people are served at its door, and how many may
/// be inside at an instant under which text.
@NullMarked
package org.creneau.domain.shop;

import org.jspecify.annotations.NullMarked;

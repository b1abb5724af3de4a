/// Programs of others that a shop lets in: which keys it has given, what each of them opens, and which it has
/// taken back. What is done with a key is an event of another feature, with the partner as its actor.
@NullMarked
package org.creneau.domain.partner;

import org.jspecify.annotations.NullMarked;

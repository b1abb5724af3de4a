/// Pictures that somebody sent: looked at with care, written anew without anything but what is to be seen, and kept
/// in a table of their own.
@NullMarked
package org.creneau.infrastructure.photo;

import org.jspecify.annotations.NullMarked;

/// Pictures of what a shop sells and of its front: that there is one, what it shows in words, and how large it is.
/// The pictures themselves are kept beside the log.
@NullMarked
package org.creneau.domain.photo;

import org.jspecify.annotations.NullMarked;

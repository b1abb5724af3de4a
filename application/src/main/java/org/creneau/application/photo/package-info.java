/// The bytes of pictures: made fit to be shown when they come in, kept beside the log by their hash, and let go of
/// when nothing shows them any more.
@NullMarked
package org.creneau.application.photo;

import org.jspecify.annotations.NullMarked;

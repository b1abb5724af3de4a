/// Tables that people keep in text files: cut into records however they are separated, quoted, packed
/// or encoded.
@NullMarked
package org.creneau.infrastructure.csv;

import org.jspecify.annotations.NullMarked;

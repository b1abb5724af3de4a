/// What was ever stored can be read, what is personal cannot, and the catalogue of events says so.
@NullMarked
package org.creneau.infrastructure.serialization;

import org.jspecify.annotations.NullMarked;

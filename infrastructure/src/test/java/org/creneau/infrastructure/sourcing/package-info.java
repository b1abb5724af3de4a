/// Commands on the real store: decided once, kept or honestly not kept.
@NullMarked
package org.creneau.infrastructure.sourcing;

import org.jspecify.annotations.NullMarked;

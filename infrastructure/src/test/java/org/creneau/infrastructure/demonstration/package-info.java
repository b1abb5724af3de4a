/// The town's story, told to the rules without a store.
@NullMarked
package org.creneau.infrastructure.demonstration;

import org.jspecify.annotations.NullMarked;

/// The history read from the store itself, for those who check what the views say.
@NullMarked
package org.creneau.infrastructure.audit;

import org.jspecify.annotations.NullMarked;

/// The views against a real PostgreSQL: what they show, and how they are filled and rebuilt.
@NullMarked
package org.creneau.infrastructure.projections;

import org.jspecify.annotations.NullMarked;

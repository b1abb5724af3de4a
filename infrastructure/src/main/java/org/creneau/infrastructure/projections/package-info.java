/// The views on PostgreSQL: the tables that each of them keeps, the queries that read them, and the
/// generations in which they are filled, used, rebuilt beside the ones in use, and dropped.
@NullMarked
package org.creneau.infrastructure.projections;

import org.jspecify.annotations.NullMarked;

/// News of changes between nodes, over a real PostgreSQL.
@NullMarked
package org.creneau.infrastructure.live;

import org.jspecify.annotations.NullMarked;

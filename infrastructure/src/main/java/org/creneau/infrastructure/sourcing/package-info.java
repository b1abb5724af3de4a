/// The log on PostgreSQL and the deciders on top of it, put together: for the product, and for whoever
/// runs its decisions on a database of their own.
@NullMarked
package org.creneau.infrastructure.sourcing;

import org.jspecify.annotations.NullMarked;

/// The PostgreSQL that comes along: started on a folder of its own when no other database is configured,
/// with the same safety as any other, and stopped with the product.
@NullMarked
package org.creneau.infrastructure.embedded;

import org.jspecify.annotations.NullMarked;

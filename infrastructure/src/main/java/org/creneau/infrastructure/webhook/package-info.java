/// Telling other programs over HTTP: the outbox in its tables, the connection to an address that anybody may have
/// typed, and the rounds that keep both going.
@NullMarked
package org.creneau.infrastructure.webhook;

import org.jspecify.annotations.NullMarked;

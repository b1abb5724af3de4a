/// Other programs told over real connections, and the outbox on a real database.
@NullMarked
package org.creneau.infrastructure.webhook;

import org.jspecify.annotations.NullMarked;

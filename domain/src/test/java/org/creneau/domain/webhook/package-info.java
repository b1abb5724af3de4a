/// Registering, changing and removing addresses that are told what happens.
@NullMarked
package org.creneau.domain.webhook;

import org.jspecify.annotations.NullMarked;

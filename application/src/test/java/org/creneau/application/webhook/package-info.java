/// Signatures, the schedule of attempts, and what is told outside.
@NullMarked
package org.creneau.application.webhook;

import org.jspecify.annotations.NullMarked;

/// Addresses of other programs that a shop, or a partner of it, wants to be told at: which, of what, signed with
/// which secret. That something was told, or could not be, is no event: it is kept beside the log.
@NullMarked
package org.creneau.domain.webhook;

import org.jspecify.annotations.NullMarked;

/// The same things as the pages, as JSON over HTTP for other programs. Refusals and mistakes are
/// problem documents (RFC 9457) in the language that was asked for.
@NullMarked
package org.creneau.infrastructure.api;

import org.jspecify.annotations.NullMarked;

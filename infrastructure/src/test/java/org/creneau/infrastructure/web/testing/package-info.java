/// A whole town in one process, to try pages and the REST interface in: real rules and real views, with
/// a log in memory and a clock that stands still until a test moves it.
@NullMarked
package org.creneau.infrastructure.web.testing;

import org.jspecify.annotations.NullMarked;

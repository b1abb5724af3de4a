/// What pages and the REST interface have in common: turning a request into a command with its ids and
/// its instant, handing it in, and waiting a moment until the views show it.
@NullMarked
package org.creneau.infrastructure.desk;

import org.jspecify.annotations.NullMarked;

/// Carries the news of a change from the node that made it to the pages on every node.
@NullMarked
package org.creneau.infrastructure.live;

import org.jspecify.annotations.NullMarked;

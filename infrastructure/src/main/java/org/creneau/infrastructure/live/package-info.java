/// Carries the news of a change from the node that made it to the pages, and the programs, that
/// are connected to any node.
@NullMarked
package org.creneau.infrastructure.live;

import org.jspecify.annotations.NullMarked;

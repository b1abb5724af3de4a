/// How events are written into the log and read back: JSON whose shape is settled here, personal texts
/// encrypted, old revisions brought up to date. The domain knows nothing of it.
@NullMarked
package org.creneau.infrastructure.serialization;

import org.jspecify.annotations.NullMarked;

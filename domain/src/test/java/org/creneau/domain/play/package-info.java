/// Plays thousands of random commands against all rules at once, and has somebody watch who knows
/// nothing of how they were decided. The watcher is watched too: rules are broken on purpose, and it
/// must complain.
@NullMarked
package org.creneau.domain.play;

import org.jspecify.annotations.NullMarked;

/// All the rules in one list, for whoever mounts them: one decider for each kind of command.
@NullMarked
package org.creneau.domain;

import org.jspecify.annotations.NullMarked;

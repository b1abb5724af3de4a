/// Rehearsals of small invented order files, dirt included.
@NullMarked
package org.creneau.infrastructure.rehearsal;

import org.jspecify.annotations.NullMarked;

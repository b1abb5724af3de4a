/// Violations, each planted for one fence that must find it.
@NullMarked
package org.creneau.application.fences.planted;

import org.jspecify.annotations.NullMarked;

/// Reading what a shop gives appointments for, and which there are.
@NullMarked
package org.creneau.application.appointment;

import org.jspecify.annotations.NullMarked;

/// Reading pickup windows with the places left, and the automations that keep holds tidy.
@NullMarked
package org.creneau.application.slot;

import org.jspecify.annotations.NullMarked;

/// Reading the live queue of a day.
@NullMarked
package org.creneau.application.queue;

import org.jspecify.annotations.NullMarked;

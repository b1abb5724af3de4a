/// Reminding people of what they have agreed on: a visit that comes near, money that an order waits for. Letters are asked for
/// by commands, once, and what became of each is told by another.
@NullMarked
package org.creneau.application.reminding;

import org.jspecify.annotations.NullMarked;

/// Reading who changed her mind: what can still be given up of an order, what was, and how far it has
/// come.
@NullMarked
package org.creneau.application.withdrawal;

import org.jspecify.annotations.NullMarked;

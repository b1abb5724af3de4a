/// Tests of what is shown as paid.
@NullMarked
package org.creneau.application.payment;

import org.jspecify.annotations.NullMarked;

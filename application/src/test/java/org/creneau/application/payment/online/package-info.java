/// Tests of what looks after payments online.
@NullMarked
package org.creneau.application.payment.online;

import org.jspecify.annotations.NullMarked;

/// The sandbox, held against what every payment service must do; its books, its notices and its page.
@NullMarked
package org.creneau.infrastructure.sandbox;

import org.jspecify.annotations.NullMarked;

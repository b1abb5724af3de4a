/// Tests of what is shown of things that come back.
@NullMarked
package org.creneau.application.bringing;

import org.jspecify.annotations.NullMarked;

/// Pages that reach past the ports, planted for the fence that must find them.
@NullMarked
package org.creneau.infrastructure.web.planted;

import org.jspecify.annotations.NullMarked;

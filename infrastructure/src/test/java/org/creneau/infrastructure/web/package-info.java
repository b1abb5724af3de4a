/// What is expected of the package of the same name.
@NullMarked
package org.creneau.infrastructure.web;

import org.jspecify.annotations.NullMarked;

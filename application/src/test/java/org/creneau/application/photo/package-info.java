@NullMarked
package org.creneau.application.photo;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.creneau.application.till;

import org.jspecify.annotations.NullMarked;

/// What is expected of the package of the same name, and of every answer: [Contract].
@NullMarked
package org.creneau.infrastructure.api.description;

import org.jspecify.annotations.NullMarked;

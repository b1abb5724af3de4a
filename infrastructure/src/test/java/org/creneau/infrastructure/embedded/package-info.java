/// The database that comes along is safe, keeps its data, and says what is wrong with its folder.
@NullMarked
package org.creneau.infrastructure.embedded;

import org.jspecify.annotations.NullMarked;

/// What the tests of every module share: the list of the slowest tests, and the fences that hold
/// for all code alike.
@NullMarked
package org.creneau.testing;

import org.jspecify.annotations.NullMarked;

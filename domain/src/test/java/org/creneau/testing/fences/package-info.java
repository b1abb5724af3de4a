/// Rules about the code that a build can check, and the means to prove that each of them bites: every
/// fence is tried on a violation planted for it.
@NullMarked
package org.creneau.testing.fences;

import org.jspecify.annotations.NullMarked;

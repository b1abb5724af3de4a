/// Tests of what is shown of those who changed their minds.
@NullMarked
package org.creneau.application.withdrawal;

import org.jspecify.annotations.NullMarked;

/// How views grow from the log: what a projection is, how it is rebuilt beside the one in use, and how a
/// page waits for what it has just caused.
@NullMarked
package org.creneau.application.projections;

import org.jspecify.annotations.NullMarked;

/// A small town to test in: fixed ids, times and events, a sample of every event there is, a log in
/// memory, and a way of writing a test so that it reads aloud. Shared with the tests of every module.
@NullMarked
package org.creneau.domain.testing;

import org.jspecify.annotations.NullMarked;

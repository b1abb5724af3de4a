/// Takes commands in and has them decided: mounts the pure deciders of the domain on Axon, retries when
/// somebody was quicker, and answers with what was decided.
@NullMarked
package org.creneau.application.decisions;

import org.jspecify.annotations.NullMarked;

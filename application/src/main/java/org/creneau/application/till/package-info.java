/// The till of a shop that has ours: its receipts by number, its closures, and the round that closes each day when it is over.
@NullMarked
package org.creneau.application.till;

import org.jspecify.annotations.NullMarked;

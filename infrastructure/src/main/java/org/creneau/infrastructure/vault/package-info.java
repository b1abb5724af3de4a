/// Keys, and all that rests on them: personal texts that can be erased, phone numbers that are found
/// again but not kept, links that cannot be guessed, codes and ids.
@NullMarked
package org.creneau.infrastructure.vault;

import org.jspecify.annotations.NullMarked;

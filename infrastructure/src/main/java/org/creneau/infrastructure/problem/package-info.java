/// Problem documents (RFC 9457): what a program is told when something is not possible, and the names by
/// which it tells one problem from another. A name is an address of the product itself, at which the problem
/// is explained; it never changes. The words are those of the message files, so that whoever adds a reason,
/// a kind of malformed value or a thing that can be missing adds its problem by giving it words.
@NullMarked
package org.creneau.infrastructure.problem;

import org.jspecify.annotations.NullMarked;

/// Telling other programs what happens, after the Standard Webhooks specification: what of it is told under which
/// public name, how a message is signed, when it is tried again, and what becomes of an address that takes none.
///
/// What is to be sent is copied from the log into an outbox, with the position up to which that was done, so that
/// nothing is lost and nothing is sent anew when views are filled anew.
@NullMarked
package org.creneau.application.webhook;

import org.jspecify.annotations.NullMarked;

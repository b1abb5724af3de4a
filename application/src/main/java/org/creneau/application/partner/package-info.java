/// What has to be known of partners' keys beside the log: how a key is written, how its secret is made and
/// proved, and when it was last used.
@NullMarked
package org.creneau.application.partner;

import org.jspecify.annotations.NullMarked;

/// E-mail by SMTP, to whatever server was configured. Without one nothing is sent, and nothing pretends to
/// be: the pages then say whom to call.
@NullMarked
package org.creneau.infrastructure.mail;

import org.jspecify.annotations.NullMarked;

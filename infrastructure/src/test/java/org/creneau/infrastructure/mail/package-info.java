/// Letters to real mail servers, and to none.
@NullMarked
package org.creneau.infrastructure.mail;

import org.jspecify.annotations.NullMarked;

/// Finding the person behind a phone number without keeping the number in clear.
@NullMarked
package org.creneau.application.customer;

import org.jspecify.annotations.NullMarked;

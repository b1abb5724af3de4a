/// What every feature of the domain speaks with: events and the tags they are found by, decisions and
/// the facts they rest on, and the values (time, money, phone numbers, personal data) that have rules
/// of their own.
@NullMarked
package org.creneau.domain.kernel;

import org.jspecify.annotations.NullMarked;

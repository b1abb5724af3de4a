/// Créneau as the till of a shop that says so. What money came and went is told by the entries in the books of orders, which are
/// written once and never edited; here they are numbered, and closed by the day, the month and the year with a total that is
/// never set back.
@NullMarked
package org.creneau.domain.till;

import org.jspecify.annotations.NullMarked;

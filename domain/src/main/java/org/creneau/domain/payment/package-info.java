/// What is paid for an order, and what is still to be paid. The shop's own till keeps its books; here is
/// written down what the till took, which cheques are on their way, and what was given back. Nothing is
/// ever edited: a mistake is countered by another entry.
@NullMarked
package org.creneau.domain.payment;

import org.jspecify.annotations.NullMarked;

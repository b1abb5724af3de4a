/// A small town to look at: three invented shops with invented goods, customers and orders, told as
/// commands over the days before a Saturday afternoon in December 2020. Every name and every number in
/// it is made up; phone numbers are of the ranges that are given to nobody.
@NullMarked
package org.creneau.infrastructure.demonstration;

import org.jspecify.annotations.NullMarked;

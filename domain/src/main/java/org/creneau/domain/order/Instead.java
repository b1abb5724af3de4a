package org.creneau.domain.order;

/// What a shop proposes for something that is missing. It is on no bill before she has said yes.
///
/// @param line its place in the order, counted from 0 and taken by no other, if she says yes
/// @param goods with what they would cost
/// @param counted how many of its pieces are counted, and kept for her until she has answered
public record Instead(int line, OrderLine goods, int counted) {}

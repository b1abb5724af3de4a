package org.creneau.infrastructure.eventstore;

/// What memory lacks of an answer.
///
/// @param start the position after which the asker wants to know
/// @param before the position after which memory has everything
/// @param head the newest that the table has for certain
/// @param isUnheardOf whether memory has nothing to answer with
record Gap(long start, long before, long head, boolean isUnheardOf) {

    boolean isNone() {
        return start >= before;
    }
}

package org.creneau.domain.payment;

/// The books of an order as whoever writes into them saw them, in hundredths.
///
/// @param kept received less given back
/// @param promised by cheques that the bank has not taken
public record Seen(long kept, long promised) {
    boolean is(Entries entries) {
        return kept == entries.kept() && promised == entries.promised();
    }
}

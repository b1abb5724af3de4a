package org.creneau.domain.payment;

import java.util.OptionalInt;

/// The books of an order as whoever writes into them saw them, in hundredths.
///
/// @param kept received less given back
/// @param promised by cheques that the bank has not taken
/// @param entries how many there were: a cheque moves on and changes no sum. Absent where only the sums matter
public record Seen(long kept, long promised, OptionalInt entries) {

    /// Only the sums.
    public Seen(long kept, long promised) {
        this(kept, promised, OptionalInt.empty());
    }

    /// All of it.
    public static Seen of(Entries entries) {
        return new Seen(entries.kept(), entries.promised(), OptionalInt.of(entries.all().size()));
    }

    boolean is(Entries now) {
        return kept == now.kept()
                && promised == now.promised()
                && (entries.isEmpty() || entries.getAsInt() == now.all().size());
    }
}

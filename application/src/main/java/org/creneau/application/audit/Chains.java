package org.creneau.application.audit;

import org.creneau.domain.kernel.ShopId;

/// The chains of hashes that run through the log, checked record by record.
public interface Chains {
    Verdict ofTheWholeLog();

    Verdict of(ShopId shop);

    /// What a check found.
    sealed interface Verdict {
        /// @param records how many were checked
        /// @param head the last one's hash, hexadecimal: whoever wrote it down elsewhere can compare
        record Sound(long records, String head) implements Verdict {}

        /// @param position of the first record that does not fit
        /// @param why in English, for whoever investigates
        record Broken(long position, String why) implements Verdict {}
    }
}

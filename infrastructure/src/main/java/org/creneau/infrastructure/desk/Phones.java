package org.creneau.infrastructure.desk;

import org.creneau.domain.kernel.PhoneNumber;

/// Reads a phone number as people type it.
public interface Phones {

    /// @param country ISO 3166 alpha-2: where a number without a country code is dialled
    /// @throws org.creneau.domain.kernel.MalformedValue of kind `phone`
    PhoneNumber read(String typed, String country);
}

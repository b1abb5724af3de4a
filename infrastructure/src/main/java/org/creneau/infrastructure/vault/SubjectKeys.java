package org.creneau.infrastructure.vault;

import java.util.Collection;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.creneau.application.customer.Person;

/// The keys of persons, one for each shop that knows them.
interface SubjectKeys {

    /// Empty once the person was erased, or when nothing was ever written about her.
    Optional<SecretKey> find(Person person);

    /// Made on first use. Empty once the person was erased: nothing more is written about her.
    Optional<SecretKey> findOrMake(Person person);

    /// These will be asked for soon, and may be fetched together.
    void expect(Collection<Person> persons);

    /// Makes everything unreadable that was sealed with this key, for ever.
    void erase(Person person);
}

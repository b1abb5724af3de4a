package org.creneau.infrastructure.vault;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.creneau.application.customer.Person;

/// Keys of persons in the table `subject_key`, each encrypted with a key derived from the master key and
/// bound to its shop and person.
final class JdbcSubjectKeys implements SubjectKeys {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SubjectKeyTable table;
    private final SecretKey wrapping;
    private final KeyCache cache = new KeyCache();
    private final Gathered<Person, Optional<SecretKey>> makings = new Gathered<>(this::make);

    JdbcSubjectKeys(DataSource source, Keys keys) {
        this.table = new SubjectKeyTable(source);
        this.wrapping = keys.derived("subject-keys", "AES");
    }

    @Override
    public Optional<SecretKey> find(Person person) {
        KeyCache.Kept kept = cache.get(person);
        return kept != null
                ? kept.key()
                : read(List.of(person)).getOrDefault(person, Optional.empty());
    }

    @Override
    public Optional<SecretKey> findOrMake(Person person) {
        KeyCache.Kept kept = cache.get(person);
        return kept != null ? kept.key() : makings.ask(person);
    }

    @Override
    public void expect(Collection<Person> persons) {
        List<Person> unknown =
                persons.stream().distinct().filter(person -> cache.get(person) == null).toList();
        if (!unknown.isEmpty()) {
            read(unknown);
        }
    }

    @Override
    public void erase(Person person) {
        table.erase(person);
        cache.forget(person);
    }

    private Map<Person, Optional<SecretKey>> make(List<Person> persons) {
        var made = kept(table.make(persons, this::wrapped));
        List<Person> quicker =
                persons.stream().filter(person -> !made.containsKey(person)).toList();
        if (!quicker.isEmpty()) {
            made.putAll(read(quicker));
        }
        return made;
    }

    private Map<Person, Optional<SecretKey>> read(List<Person> persons) {
        return kept(table.read(persons));
    }

    private Map<Person, Optional<SecretKey>> kept(Map<Person, Optional<byte[]>> rows) {
        var keys = new HashMap<Person, Optional<SecretKey>>();
        rows.forEach(
                (person, wrapped) -> {
                    Optional<SecretKey> key = wrapped.map(bytes -> unwrapped(person, bytes));
                    cache.keep(person, key);
                    keys.put(person, key);
                });
        return keys;
    }

    private byte[] wrapped(Person person) {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return AesGcm.seal(wrapping, place(person), key);
    }

    private SecretKey unwrapped(Person person, byte[] wrapped) {
        return new SecretKeySpec(AesGcm.open(wrapping, place(person), wrapped), "AES");
    }

    private static String place(Person person) {
        return person.shop() + "/" + person.subject();
    }
}

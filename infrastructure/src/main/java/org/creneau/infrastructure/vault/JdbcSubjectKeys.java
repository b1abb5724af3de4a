package org.creneau.infrastructure.vault;

import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keys of persons in the table `subject_key`, each encrypted with a key derived from the master key and
/// bound to its shop and person.
final class JdbcSubjectKeys implements SubjectKeys {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final SecretKey wrapping;
    private final KeyCache cache = new KeyCache();

    JdbcSubjectKeys(DataSource source, Keys keys) {
        this.jdbc = JdbcClient.create(source);
        this.wrapping = keys.derived("subject-keys", "AES");
    }

    @Override
    public Optional<SecretKey> find(ShopId shop, SubjectId subject) {
        return cache.get(place(shop, subject), () -> read(shop, subject));
    }

    @Override
    public Optional<SecretKey> findOrMake(ShopId shop, SubjectId subject) {
        return find(shop, subject).or(() -> make(shop, subject));
    }

    @Override
    public void erase(ShopId shop, SubjectId subject) {
        jdbc.sql(
                        """
                        insert into subject_key (shop, subject, erased_at)
                        values (:shop, :subject, now())
                        on conflict (shop, subject) do update
                        set wrapped_key = null, erased_at = coalesce(subject_key.erased_at, now())
                        """)
                .param("shop", shop.value())
                .param("subject", subject.value())
                .update();
        cache.forget(place(shop, subject));
    }

    private Optional<SecretKey> make(ShopId shop, SubjectId subject) {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        jdbc.sql(
                        """
                        insert into subject_key (shop, subject, wrapped_key)
                        values (:shop, :subject, :key)
                        on conflict (shop, subject) do nothing
                        """)
                .param("shop", shop.value())
                .param("subject", subject.value())
                .param("key", AesGcm.seal(wrapping, place(shop, subject), key))
                .update();
        // Somebody else may have been quicker, here or on another node: what the table says holds.
        return find(shop, subject);
    }

    private Optional<SecretKey> read(ShopId shop, SubjectId subject) {
        return jdbc.sql(
                        """
                        select wrapped_key from subject_key
                        where shop = :shop and subject = :subject and wrapped_key is not null
                        """)
                .param("shop", shop.value())
                .param("subject", subject.value())
                .query((row, _) -> row.getBytes(1))
                .optional()
                .map(wrapped -> AesGcm.open(wrapping, place(shop, subject), wrapped))
                .map(key -> new SecretKeySpec(key, "AES"));
    }

    private static String place(ShopId shop, SubjectId subject) {
        return shop + "/" + subject;
    }
}

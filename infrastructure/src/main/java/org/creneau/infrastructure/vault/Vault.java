package org.creneau.infrastructure.vault;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.creneau.application.customer.Person;
import org.creneau.application.customer.PersonalTexts;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;

/// Seals what is personal, with a key for each person in each shop, and erases persons.
public final class Vault implements PersonalTexts {
    private static final String ERASED = "";

    private final SubjectKeys keys;
    private final JdbcSubjects subjects;

    public Vault(DataSource source, Keys keys) {
        this.keys = new JdbcSubjectKeys(source, keys);
        this.subjects = new JdbcSubjects(source, keys);
    }

    @Override
    public String seal(ShopId shop, SubjectId subject, String context, PersonalText text) {
        return switch (text) {
            case PersonalText.Known(String clear) ->
                    keys.findOrMake(new Person(shop, subject))
                            .map(key -> sealed(key, context, clear))
                            .orElse(ERASED);
            case PersonalText.Erased _ -> ERASED;
        };
    }

    @Override
    public PersonalText open(ShopId shop, SubjectId subject, String context, String sealed) {
        Optional<SecretKey> key =
                sealed.equals(ERASED) ? Optional.empty() : keys.find(new Person(shop, subject));
        return key.map(found -> opened(found, context, sealed)).orElse(new PersonalText.Erased());
    }

    @Override
    public void expect(Collection<Person> persons) {
        keys.expect(persons);
    }

    /// Erases a person from one shop: whatever was sealed for her stays sealed for ever, and her phone
    /// number is somebody new.
    public void erase(ShopId shop, SubjectId subject) {
        subjects.forget(shop, subject);
        keys.erase(new Person(shop, subject));
    }

    private static String sealed(SecretKey key, String context, String clear) {
        byte[] bytes = clear.getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(AesGcm.seal(key, context, bytes));
    }

    private static PersonalText opened(SecretKey key, String context, String sealed) {
        byte[] bytes = AesGcm.open(key, context, decoded(context, sealed));
        return PersonalText.of(new String(bytes, StandardCharsets.UTF_8));
    }

    private static byte[] decoded(String context, String sealed) {
        try {
            return Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException _) {
            throw new TamperedText(context);
        }
    }
}

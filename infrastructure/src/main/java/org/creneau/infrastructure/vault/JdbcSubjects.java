package org.creneau.infrastructure.vault;

import java.util.Optional;
import javax.sql.DataSource;
import org.creneau.application.customer.Subjects;
import org.creneau.domain.kernel.PhoneNumber;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Persons by phone number in the table `subject_phone`, under a keyed hash of shop and number.
public final class JdbcSubjects implements Subjects {
    private final JdbcClient jdbc;
    private final Hmac hash;

    public JdbcSubjects(DataSource source, Keys keys) {
        this.jdbc = JdbcClient.create(source);
        this.hash = new Hmac(keys.derived("phone-hash", Hmac.ALGORITHM));
    }

    @Override
    public SubjectId known(ShopId shop, PhoneNumber phone, SubjectId otherwise) {
        byte[] hashed = hash.of(shop.value(), phone.e164());
        return find(shop, hashed).orElseGet(() -> add(shop, hashed, otherwise));
    }

    void forget(ShopId shop, SubjectId subject) {
        jdbc.sql("delete from subject_phone where shop = :shop and subject = :subject")
                .param("shop", shop.value())
                .param("subject", subject.value())
                .update();
    }

    /// Most who order have ordered before, and need no write.
    private Optional<SubjectId> find(ShopId shop, byte[] hashed) {
        return jdbc.sql("select subject from subject_phone where shop = ? and phone_hash = ?")
                .params(shop.value(), hashed)
                .query(String.class)
                .optional()
                .map(SubjectId::new);
    }

    private SubjectId add(ShopId shop, byte[] hashed, SubjectId otherwise) {
        String known =
                jdbc.sql(
                                """
                                insert into subject_phone (shop, phone_hash, subject)
                                values (:shop, :hash, :subject)
                                on conflict (shop, phone_hash)
                                do update set subject = subject_phone.subject
                                returning subject
                                """)
                        .param("shop", shop.value())
                        .param("hash", hashed)
                        .param("subject", otherwise.value())
                        .query(String.class)
                        .single();
        return new SubjectId(known);
    }
}

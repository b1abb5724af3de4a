package org.creneau.infrastructure.web.testing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.creneau.application.customer.Subjects;
import org.creneau.domain.kernel.EmailAddress;
import org.creneau.domain.kernel.PhoneNumber;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;

/// Who is known in memory, without hashes.
public final class RememberedSubjects implements Subjects {
    private final Map<String, SubjectId> known = new ConcurrentHashMap<>();

    @Override
    public SubjectId known(ShopId shop, PhoneNumber phone, SubjectId otherwise) {
        return known.computeIfAbsent(shop + " " + phone.e164(), _ -> otherwise);
    }

    @Override
    public SubjectId known(ShopId shop, EmailAddress email, SubjectId otherwise) {
        return known.computeIfAbsent(shop + " " + email.text(), _ -> otherwise);
    }

    @Override
    public Optional<SubjectId> find(ShopId shop, PhoneNumber phone) {
        return Optional.ofNullable(known.get(shop + " " + phone.e164()));
    }
}

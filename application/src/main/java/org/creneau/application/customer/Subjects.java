package org.creneau.application.customer;

import java.util.Optional;
import org.creneau.domain.kernel.EmailAddress;
import org.creneau.domain.kernel.PhoneNumber;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;

/// Who a phone number or an e-mail address belongs to, as one shop knows her. The number itself is not
/// kept: only a keyed hash of it is.
public interface Subjects {

    /// The subject this shop knows under this number, or the offered one, which it is then known as.
    SubjectId known(ShopId shop, PhoneNumber phone, SubjectId otherwise);

    /// The same by e-mail, for those who give no number. Whoever gives a number one day and only an
    /// e-mail the next is two subjects.
    SubjectId known(ShopId shop, EmailAddress email, SubjectId otherwise);

    /// Whom this shop knows under this number; looking does not make anybody known.
    Optional<SubjectId> find(ShopId shop, PhoneNumber phone);
}

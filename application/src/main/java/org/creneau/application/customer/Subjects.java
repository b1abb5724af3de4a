package org.creneau.application.customer;

import org.creneau.domain.kernel.PhoneNumber;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;

/// Who a phone number belongs to, as one shop knows her. The number itself is not kept: only a keyed
/// hash of it is.
public interface Subjects {

    /// The subject this shop knows under this number, or the offered one, which it is then known as.
    SubjectId known(ShopId shop, PhoneNumber phone, SubjectId otherwise);
}

package org.creneau.infrastructure.desk;

import org.creneau.application.customer.Subjects;
import org.creneau.domain.kernel.EmailAddress;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.PhoneNumber;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.Contact;
import org.jspecify.annotations.Nullable;

/// Who orders, as she says herself.
public record Customer(String name, @Nullable PhoneNumber phone, @Nullable EmailAddress email) {

    public Contact contact() {
        return new Contact(
                PersonalText.of(name),
                phone == null ? null : PersonalText.of(phone.e164()),
                email == null ? null : PersonalText.of(email.text()));
    }

    /// A shop knows people by their number, those who have none by their e-mail, and those who leave
    /// neither not at all.
    SubjectId known(Subjects subjects, ShopId shop, SubjectId otherwise) {
        if (phone != null) {
            return subjects.known(shop, phone, otherwise);
        }
        return email == null ? otherwise : subjects.known(shop, email, otherwise);
    }
}

package org.creneau.application.customer;

import java.util.Collection;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;

/// Personal texts in a form that may lie in a table: sealed with the key that one shop has for one
/// person, and unreadable for ever once that key is gone.
public interface PersonalTexts {

    /// @param context where the sealed text will lie, such as `order/<id>/name`; it opens nowhere else
    /// @return the empty text for what is erased already
    String seal(ShopId shop, SubjectId subject, String context, PersonalText text);

    /// @param context as it was when sealed
    /// @return erased where the key is gone or the sealed text is empty
    PersonalText open(ShopId shop, SubjectId subject, String context, String sealed);

    /// Texts of these persons are about to be opened: what is fetched for one may be fetched for all at
    /// once. Nothing depends on it but speed.
    default void expect(Collection<Person> persons) {}
}

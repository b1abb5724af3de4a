package org.creneau.domain.customer;

import java.util.Optional;
import java.util.Set;
import org.creneau.domain.customer.CustomerEvent.ConsentTold;
import org.creneau.domain.customer.CustomerEvent.NoteWritten;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Criterion;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// What a shop keeps about somebody who has ordered there.
public record CustomerFile(PersonalText note, PMap<Purpose, Word> words) {
    private static final CustomerFile EMPTY =
            new CustomerFile(PersonalText.of(""), HashTreePMap.empty());

    static Fold<CustomerFile> of(ShopId shop, SubjectId subject) {
        return Fold.of(
                CustomerEvent.class,
                within(shop, subject, Set.of(NoteWritten.class, ConsentTold.class)),
                EMPTY,
                CustomerFile::evolve);
    }

    /// Whether she has ordered in this shop; another shop's customer has not.
    static Fold<Boolean> isCustomer(ShopId shop, SubjectId subject) {
        return Fold.of(
                OrderEvent.class,
                within(shop, subject, Set.of(OrderPlaced.class)),
                false,
                (_, _) -> true);
    }

    private static Boundary within(
            ShopId shop, SubjectId subject, Set<Class<? extends Event>> types) {
        return new Boundary(Set.of(new Criterion(Set.of(shop.tag(), subject.tag()), types)));
    }

    private CustomerFile evolve(CustomerEvent event) {
        return switch (event) {
            case NoteWritten written -> new CustomerFile(written.note(), words);
            case ConsentTold told ->
                    new CustomerFile(note, words.plus(told.purpose(), told.word()));
        };
    }

    /// What she said last; absent where she was never asked, which is no consent.
    Optional<Word> word(Purpose purpose) {
        return Optional.ofNullable(words.get(purpose));
    }
}

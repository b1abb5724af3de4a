package org.creneau.domain.play;

import java.util.List;
import java.util.Random;
import org.creneau.domain.customer.Purpose;
import org.creneau.domain.customer.TellConsent;
import org.creneau.domain.customer.Word;
import org.creneau.domain.customer.WriteNote;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.order.Supply;
import org.creneau.domain.testing.Town;

/// What staff write down while they talk with somebody.
final class CustomerWhims {
    static final List<String> OUTCOMES =
            List.of(
                    "TellConsent unknown-customer",
                    "WriteNote nothing",
                    "WriteNote unknown-customer");

    private final Random dice;

    CustomerWhims(Random dice) {
        this.dice = dice;
    }

    Command about(ShopId shop, SubjectId somebody) {
        return dice.nextBoolean()
                ? new WriteNote(shop, somebody, PersonalText.of("note " + dice.nextInt(2)))
                : new TellConsent(
                        shop,
                        somebody,
                        Purpose.NEWS,
                        dice.nextBoolean() ? Word.GIVEN : Word.WITHDRAWN);
    }

    /// Now and then she asks for something in words too.
    List<Wanted> with(Wanted article) {
        return dice.nextInt(4) == 0 ? List.of(inWords(), article) : List.of(article);
    }

    private Wanted inWords() {
        Supply supply = dice.nextBoolean() ? Supply.IN_SHOP : Supply.FROM_SUPPLIER;
        return new Wanted.InWords(
                PersonalText.of("le chapeau bleu en vitrine"),
                supply,
                new Quantity(1 + dice.nextInt(2)),
                Money.euros(4_500),
                Town.BOOKS);
    }
}

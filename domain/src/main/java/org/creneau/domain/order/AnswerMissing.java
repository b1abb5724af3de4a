package org.creneau.domain.order;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Says what is to become of something that is missing.
public record AnswerMissing(
        ShopId shop, OrderId order, MovementId missing, Answer answer, AnsweredBy by)
        implements Command {
    public AnswerMissing {
        if ((answer == Answer.FOUND) != (by == AnsweredBy.SHOP) || by == AnsweredBy.NOBODY) {
            throw new MalformedValue("answer");
        }
    }
}

package org.creneau.domain.order;

import java.util.Optional;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Says what became of a letter that follows from something that happened to an order, so that nobody asked for it by a
/// command of its own.
///
/// @param failed why it did not leave; empty where it did
public record TellLetter(
        ShopId shop, OrderId order, NoticeId notice, NoticeAbout about, Optional<NotSent> failed)
        implements Command {}

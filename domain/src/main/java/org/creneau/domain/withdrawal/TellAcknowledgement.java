package org.creneau.domain.withdrawal;

import java.util.Optional;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.order.NotSent;

/// Says what became of the e-mail that acknowledges a withdrawal.
///
/// @param failed why it did not leave; empty where it did
public record TellAcknowledgement(ShopId shop, WithdrawalId withdrawal, Optional<NotSent> failed)
        implements Command {}

package org.creneau.domain.partner;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.PartnerId;
import org.creneau.domain.kernel.ShopId;

/// Takes a partner's key back: it opens nothing from that instant on.
public record WithdrawKey(ShopId shop, PartnerId partner) implements Command {}

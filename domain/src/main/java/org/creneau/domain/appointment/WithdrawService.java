package org.creneau.domain.appointment;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ServiceId;
import org.creneau.domain.kernel.ShopId;

public record WithdrawService(ShopId shop, ServiceId service) implements Command {}

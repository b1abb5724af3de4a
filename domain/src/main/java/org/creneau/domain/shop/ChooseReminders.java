package org.creneau.domain.shop;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;

/// Of what shoppers are reminded.
public record ChooseReminders(ShopId shop, Reminders reminders) implements Command {}

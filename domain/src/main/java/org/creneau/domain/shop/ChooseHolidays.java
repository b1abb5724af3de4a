package org.creneau.domain.shop;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;

public record ChooseHolidays(ShopId shop, Holidays holidays) implements Command {}

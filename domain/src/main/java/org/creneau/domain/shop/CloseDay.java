package org.creneau.domain.shop;

import java.time.LocalDate;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;

public record CloseDay(ShopId shop, LocalDate day, ClosedFor why) implements Command {}

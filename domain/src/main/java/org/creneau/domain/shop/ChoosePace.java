package org.creneau.domain.shop;

import java.time.LocalDate;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;

public record ChoosePace(ShopId shop, LocalDate day, Pace pace) implements Command {}

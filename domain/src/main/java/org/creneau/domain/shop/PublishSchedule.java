package org.creneau.domain.shop;

import java.time.LocalDate;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;

public record PublishSchedule(ShopId shop, Schedule schedule, LocalDate from) implements Command {}

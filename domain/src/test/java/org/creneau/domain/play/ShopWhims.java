package org.creneau.domain.play;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.creneau.domain.catalogue.WithdrawItem;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.Acceptance;
import org.creneau.domain.shop.Allowance;
import org.creneau.domain.shop.ChooseAcceptance;
import org.creneau.domain.shop.ChooseAllowance;
import org.creneau.domain.shop.ChooseChangeDeadline;
import org.creneau.domain.shop.ChooseDistancing;
import org.creneau.domain.shop.ChooseHolidays;
import org.creneau.domain.shop.ChoosePace;
import org.creneau.domain.shop.CloseDay;
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Distancing.Text;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.Finer;
import org.creneau.domain.shop.Holidays;
import org.creneau.domain.shop.Lead;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.OpenDay;
import org.creneau.domain.shop.Pace;
import org.creneau.domain.shop.PresentShop;
import org.creneau.domain.shop.PublishSchedule;
import org.creneau.domain.shop.RestoreDay;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.Schedule.Opening;
import org.creneau.domain.testing.Town;

/// What a shop changes about itself while everybody orders from it.
final class ShopWhims {
    private final Random dice;
    private final StockWhims stock;
    private final PhotoWhims photos;

    ShopWhims(Random dice, StockWhims stock) {
        this.dice = dice;
        this.stock = stock;
        this.photos = new PhotoWhims(dice);
    }

    Command next(ShopId shop, LocalDate day, ItemId item) {
        return switch (dice.nextInt(15)) {
            case 0 -> published(shop, day);
            case 1 ->
                    new ChooseDistancing(
                            shop, new Distancing(60, new Text.None(), 1 + dice.nextInt(5)));
            case 13, 14 -> photos.next(shop, item);
            case 2 -> new CloseDay(shop, day.plusDays(5), ClosedFor.EXCEPTIONAL);
            case 3 -> dice.nextInt(3) == 0 ? new WithdrawItem(shop, item) : stock.offer(shop, item);
            case 4 ->
                    new PresentShop(
                            shop, Town.profile(dice.nextBoolean() ? Door.INSIDE : Door.DOORSTEP));
            case 5 -> new OpenDay(shop, day, Schedule.COLLECT, List.of(extraHours()));
            case 6 -> new RestoreDay(shop, day.plusDays(dice.nextInt(6)));
            case 7 -> new ChooseHolidays(shop, new Holidays.Kept("FR", null));
            case 8 -> new ChooseChangeDeadline(shop, Duration.ofMinutes(dice.nextInt(90)));
            case 9 -> onShoppers(shop);
            case 10, 11 -> new ChoosePace(shop, day, dice.nextBoolean() ? Pace.RUSH : Pace.NORMAL);
            default -> stock.offer(shop, item);
        };
    }

    private Command onShoppers(ShopId shop) {
        return dice.nextBoolean()
                ? new ChooseAllowance(shop, new Allowance(1 + dice.nextInt(3), 1 + dice.nextInt(4)))
                : new ChooseAcceptance(
                        shop, dice.nextInt(3) == 0 ? Acceptance.AT_ONCE : Acceptance.AFTER_A_LOOK);
    }

    private PublishSchedule published(ShopId shop, LocalDate day) {
        Schedule schedule = Town.schedule(1 + dice.nextInt(3));
        return switch (dice.nextInt(6)) {
            case 0 -> new PublishSchedule(shop, schedule.with(crowded()), day);
            case 1 -> new PublishSchedule(shop, schedule, day, day.plusDays(dice.nextInt(2)));
            case 2, 3, 4 ->
                    new PublishSchedule(shop, schedule.with(PlaceWhims.laborious(dice)), day);
            default -> new PublishSchedule(shop, schedule, day);
        };
    }

    /// Each stays inside for a quarter of an hour.
    private static Finer crowded() {
        return new Finer(
                Occasion.COLLECT,
                new Lead.None(),
                LocalTime.of(18, 0),
                Duration.ZERO,
                Duration.ofMinutes(15));
    }

    private Opening extraHours() {
        return dice.nextBoolean() ? Town.opening("08:00", "20:00") : Town.opening("12:00", "14:00");
    }
}

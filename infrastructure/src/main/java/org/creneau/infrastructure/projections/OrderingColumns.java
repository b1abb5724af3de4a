package org.creneau.infrastructure.projections;

import java.util.Arrays;
import org.creneau.domain.shop.OnlinePayment;
import org.creneau.domain.shop.ShopEvent.AcceptanceChosen;
import org.creneau.domain.shop.ShopEvent.AllowanceChosen;
import org.creneau.domain.shop.ShopEvent.ChangeDeadlineChosen;
import org.creneau.domain.shop.ShopEvent.OnlinePaymentChosen;
import org.creneau.domain.shop.ShopEvent.PuttingAsideChosen;
import org.creneau.domain.shop.ShopEvent.RemindersChosen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a shop says of orders, in the columns of the table `shop` that [JdbcShops] makes.
final class OrderingColumns {
    private final JdbcClient jdbc;

    OrderingColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void allow(String schema, AllowanceChosen chosen, long position) {
        jdbc.sql(
                        """
                        update %s.shop set holds = ?, orders_per_day = ?, position = ?
                        where shop = ?
                        """
                                .formatted(schema))
                .params(
                        chosen.allowance().holds(),
                        chosen.allowance().ordersPerDay(),
                        position,
                        chosen.shop().value())
                .update();
    }

    void accept(String schema, AcceptanceChosen chosen, long position) {
        jdbc.sql("update %s.shop set acceptance = ?, position = ? where shop = ?".formatted(schema))
                .params(chosen.acceptance().name(), position, chosen.shop().value())
                .update();
    }

    void setDeadline(String schema, ChangeDeadlineChosen chosen, long position) {
        jdbc.sql(
                        "update %s.shop set change_seconds = ?, position = ? where shop = ?"
                                .formatted(schema))
                .params(chosen.before().toSeconds(), position, chosen.shop().value())
                .update();
    }

    void payOnline(String schema, OnlinePaymentChosen chosen, long position) {
        jdbc.sql(
                        """
                        update %s.shop set online_minutes = ?, online_taking = ?, position = ?
                        where shop = ?
                        """
                                .formatted(schema))
                .params(
                        Arrays.asList(
                                minutes(chosen.online()),
                                taking(chosen.online()),
                                position,
                                chosen.shop().value()))
                .update();
    }

    private static @Nullable Integer minutes(OnlinePayment online) {
        return online instanceof OnlinePayment.Offered(_, var minutes) ? minutes : null;
    }

    private static @Nullable String taking(OnlinePayment online) {
        return online instanceof OnlinePayment.Offered(var taking, _) ? taking.name() : null;
    }

    void putAside(String schema, PuttingAsideChosen chosen, long position) {
        jdbc.sql("update %s.shop set aside_days = ?, position = ? where shop = ?".formatted(schema))
                .params(
                        Arrays.asList(
                                AsideDays.of(chosen.puttingAside()),
                                position,
                                chosen.shop().value()))
                .update();
    }

    void remind(String schema, RemindersChosen chosen, long position) {
        jdbc.sql(
                        """
                        update %s.shop set remind_visits = ?, remind_payments = ?, position = ?
                        where shop = ?
                        """
                                .formatted(schema))
                .params(
                        chosen.reminders().visits(),
                        chosen.reminders().payments(),
                        position,
                        chosen.shop().value())
                .update();
    }
}

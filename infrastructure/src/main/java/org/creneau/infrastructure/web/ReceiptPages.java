package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import org.creneau.application.order.OrderView;
import org.creneau.application.shop.ShopView;
import org.creneau.application.till.Receipt;
import org.creneau.application.till.Tills;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.ReceiptsAsWritten;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// A receipt, to be printed on a roll or on a sheet: for the shop, for whoever checks its books, and for her whose order it is of.
@Controller
class ReceiptPages {
    private final OrderPages orders;
    private final Reading reading;
    private final Tills tills;
    private final ReceiptsAsWritten receipts;

    ReceiptPages(OrderPages orders, Reading reading, Tills tills, ReceiptsAsWritten receipts) {
        this.orders = orders;
        this.reading = reading;
        this.tills = tills;
        this.receipts = receipts;
    }

    /// @param order what it is called at the counter
    /// @param back the address that leads here
    /// @param base what the addresses of other receipts begin with
    record Printed(
            ShopView shop,
            Receipt receipt,
            ReceiptsAsWritten.Written written,
            String order,
            String back,
            String base) {}

    @GetMapping({
        "/boutique/{shop}/caisse/tickets/{receipt}",
        "/audit/{shop}/caisse/tickets/{receipt}"
    })
    ModelAndView receipt(
            @PathVariable ShopId shop, @PathVariable int receipt, HttpServletRequest request) {
        ShopView view = reading.shop(shop);
        Receipt found = find(shop, receipt);
        boolean audit = request.getRequestURI().startsWith("/audit/");
        String till = (audit ? "/audit/" : "/boutique/") + shop + "/caisse";
        String order = reading.order(shop, found.order()).number();
        return page(view, found, order, till, till + "/tickets/");
    }

    /// Only those of the order that her link opens.
    @GetMapping("/commande/{token}/tickets/{receipt}")
    ModelAndView hers(@PathVariable String token, @PathVariable int receipt) {
        OrderView order = orders.find(token);
        Receipt found = find(order.slot().shop(), receipt);
        if (!found.order().equals(order.id())) {
            throw new NotFound("receipt");
        }
        ShopView shop = reading.shop(order.slot().shop());
        String page = "/commande/" + token;
        return page(shop, found, order.number(), page, page + "/tickets/");
    }

    private Receipt find(ShopId shop, int number) {
        return tills.find(shop, number).orElseThrow(() -> new NotFound("receipt"));
    }

    private ModelAndView page(
            ShopView shop, Receipt receipt, String order, String back, String base) {
        return new ModelAndView(
                "till/receipt",
                "page",
                new Printed(shop, receipt, receipts.of(receipt), order, back, base));
    }
}

package org.creneau.infrastructure.web;

import java.util.List;
import org.creneau.application.audit.Histories.Entry;
import org.creneau.application.customer.CustomerView;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.infrastructure.desk.KnownCustomers;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.Timeline;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// What a shop has kept about a customer, and when it changed.
@Controller
class AuditCustomers {
    private final Reading reading;
    private final KnownCustomers customers;
    private final Timeline timeline;

    AuditCustomers(Reading reading, KnownCustomers customers, Timeline timeline) {
        this.reading = reading;
        this.customers = customers;
        this.timeline = timeline;
    }

    record History(ShopView shop, CustomerView customer, List<Entry> entries) {}

    @GetMapping("/audit/{shop}/clients/{subject}")
    ModelAndView customer(@PathVariable ShopId shop, @PathVariable SubjectId subject) {
        ShopView view = reading.shop(shop);
        CustomerView customer = customers.find(shop, subject);
        var history = new History(view, customer, timeline.of(shop, subject));
        return new ModelAndView("audit/customer", "page", history);
    }
}

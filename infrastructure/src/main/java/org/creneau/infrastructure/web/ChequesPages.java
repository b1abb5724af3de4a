package org.creneau.infrastructure.web;

import java.util.List;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.Cheques;
import org.creneau.infrastructure.desk.Cheques.Held;
import org.creneau.infrastructure.desk.ChequesFile;
import org.creneau.infrastructure.desk.Draws;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.i18n.Say;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The cheques that lie in a shop, and the same as a file.
@Controller
@RequestMapping("/boutique/{shop}/cheques")
class ChequesPages {
    private final Reading reading;
    private final Cheques cheques;
    private final Draws draws;
    private final Say say;

    ChequesPages(Reading reading, Cheques cheques, Draws draws, Say say) {
        this.reading = reading;
        this.cheques = cheques;
        this.draws = draws;
        this.say = say;
    }

    record Drawer(ShopView shop, List<Held> cheques) {}

    @GetMapping
    ModelAndView list(@PathVariable ShopId shop) {
        Drawer drawer = new Drawer(reading.shop(shop), cheques.of(shop));
        ModelAndView page = new ModelAndView("staff/cheques", "page", drawer);
        page.addObject("draws", draws);
        return page;
    }

    @GetMapping("/fichier.csv")
    ResponseEntity<byte[]> file(@PathVariable ShopId shop) {
        ShopView view = reading.shop(shop);
        String name = "cheques-" + shop + "-" + reading.today(view) + ".csv";
        ChequesFile file = new ChequesFile(task -> say.text("cheques.task." + task));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(file.written(cheques.of(shop)));
    }
}

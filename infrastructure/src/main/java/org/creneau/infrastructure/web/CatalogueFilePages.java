package org.creneau.infrastructure.web;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.creneau.application.catalogue.Catalogues.Count;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.CatalogueFile;
import org.creneau.infrastructure.desk.CatalogueFile.ItemRow;
import org.creneau.infrastructure.desk.CatalogueImport;
import org.creneau.infrastructure.desk.CatalogueImport.Report;
import org.creneau.infrastructure.desk.ItemFields;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// A catalogue that comes from a spreadsheet: sent, looked at line by line, taken in.
@Controller
@RequestMapping("/boutique/{shop}/fichier")
class CatalogueFilePages {
    private final Reading reading;
    private final CatalogueImport taken;
    private final Say say;

    CatalogueFilePages(Reading reading, CatalogueImport taken, Say say) {
        this.reading = reading;
        this.taken = taken;
        this.say = say;
    }

    /// @param report what would become of the lines, or what became of them; absent before a file is sent
    /// @param content the file itself, which the form sends again to be taken in
    record Sheet(
            ShopView shop,
            @Nullable Report report,
            boolean done,
            String content,
            @Nullable Alert alert) {}

    @GetMapping
    ModelAndView sheet(@PathVariable ShopId shop) {
        return page(shop, null, false, "", null, HttpStatus.OK);
    }

    /// The catalogue as it is, to be filled in further.
    @GetMapping("/modele.csv")
    ResponseEntity<byte[]> template(@PathVariable ShopId shop) {
        reading.shop(shop);
        List<ItemRow> rows = reading.catalogue(shop).stream().map(this::row).toList();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"catalogue-" + shop + ".csv\"")
                .body(CatalogueFile.written(rows));
    }

    private ItemRow row(ItemView item) {
        Count count = item.count();
        return new ItemRow(
                item.item().value(),
                ItemFields.of(item, ','),
                count == null ? "" : Integer.toString(count.inShop()));
    }

    @PostMapping(path = "/essai", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView rehearse(@PathVariable ShopId shop, @RequestParam("fichier") MultipartFile sent)
            throws IOException {
        reading.shop(shop);
        byte[] bytes = sent.getBytes();
        try {
            Report report = taken.rehearse(shop, CatalogueFile.read(bytes));
            String content = Base64.getEncoder().encodeToString(bytes);
            return page(shop, report, false, content, null, HttpStatus.OK);
        } catch (MalformedValue e) {
            return unreadable(shop, e);
        }
    }

    @PostMapping
    ModelAndView apply(
            @PathVariable ShopId shop,
            @RequestParam("contenu") String content,
            Authentication who) {
        reading.shop(shop);
        try {
            CatalogueFile file = CatalogueFile.read(decoded(content));
            Report report = taken.apply(shop, file, Staff.actor(who), Channel.COUNTER);
            return page(shop, report, true, "", null, HttpStatus.OK);
        } catch (MalformedValue e) {
            return unreadable(shop, e);
        }
    }

    private static byte[] decoded(String content) {
        try {
            return Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException _) {
            throw new MalformedValue("file");
        }
    }

    private ModelAndView unreadable(ShopId shop, MalformedValue e) {
        Alert alert = Alert.of(say, "malformed." + e.kind());
        return page(shop, null, false, "", alert, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(
            ShopId shop,
            @Nullable Report report,
            boolean done,
            String content,
            @Nullable Alert alert,
            HttpStatus status) {
        var sheet = new Sheet(reading.shop(shop), report, done, content, alert);
        ModelAndView page = new ModelAndView("staff/sheet", "page", sheet);
        page.setStatus(status);
        return page;
    }
}

package org.creneau.infrastructure.web;

import java.time.LocalDate;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.TillArchive;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What was closed, to be kept: for the shop and for whoever checks its books.
@Controller
class TillArchives {
    private final Reading reading;
    private final TillArchive archive;

    TillArchives(Reading reading, TillArchive archive) {
        this.reading = reading;
        this.archive = archive;
    }

    @GetMapping({"/boutique/{shop}/caisse/archive", "/audit/{shop}/caisse/archive"})
    ResponseEntity<byte[]> archive(
            @PathVariable ShopId shop,
            @RequestParam(name = "du") @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(name = "au") @DateTimeFormat(iso = ISO.DATE) LocalDate to) {
        byte[] zip = archive.of(reading.shop(shop), from, to);
        String name = TillArchive.name(shop, from, to);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(zip);
    }
}

package org.creneau.infrastructure.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.TillArchive;
import org.creneau.infrastructure.desk.TillArchive.Packed;
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
        Packed packed = archive.of(reading.shop(shop), from, to);
        return file(packed.name(), "application/zip", packed.zip());
    }

    /// In the form of `sha256sum`, which finds the file beside it.
    @GetMapping({
        "/boutique/{shop}/caisse/archive/empreinte",
        "/audit/{shop}/caisse/archive/empreinte"
    })
    ResponseEntity<byte[]> fingerprint(
            @PathVariable ShopId shop,
            @RequestParam(name = "du") @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(name = "au") @DateTimeFormat(iso = ISO.DATE) LocalDate to) {
        Packed packed = archive.of(reading.shop(shop), from, to);
        String line = packed.fingerprint() + "  " + packed.name() + "\n";
        return file(packed.name() + ".sha256", "text/plain", line.getBytes(UTF_8));
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }
}

package org.creneau.infrastructure.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.partner.Scope;
import org.creneau.infrastructure.api.description.Needed;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.CatalogueFile;
import org.creneau.infrastructure.desk.CatalogueImport;
import org.creneau.infrastructure.desk.CatalogueImport.Effect;
import org.creneau.infrastructure.desk.CatalogueImport.Told;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// A whole catalogue at once, in the lines of a spreadsheet.
@RestController
class CatalogueImportApi {
    private final Reading reading;
    private final CatalogueImport taken;
    private final Say say;

    CatalogueImportApi(Reading reading, CatalogueImport taken, Say say) {
        this.reading = reading;
        this.taken = taken;
        this.say = say;
    }

    /// @param csv the file's text, its column names first
    /// @param apply false where it is absent: then every line is told, and nothing is done
    record Sheet(@Needed @Nullable String csv, @Nullable Boolean apply) {}

    /// @param item absent where the line does not say which article it means
    /// @param problem why it is refused, in the language asked for; absent where nothing is wrong
    record Line(
            int line,
            @Nullable String item,
            String label,
            Effect effect,
            @Nullable String problem) {}

    record Report(
            boolean applied,
            long created,
            long changed,
            long unchanged,
            long refused,
            List<Line> lines) {}

    @PostMapping(
            path = "/api/v1/shops/{shop}/items/imports",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "importItems",
            says = "Tells what each line of a catalogue would do, or does it.",
            to = {"OWNER", "COUNTER"},
            scope = Scope.CATALOGUE)
    Report take(@PathVariable ShopId shop, @RequestBody Sheet asked, Authentication who) {
        reading.shop(shop);
        byte[] text = Asked.required("file", asked.csv()).getBytes(StandardCharsets.UTF_8);
        CatalogueFile file = CatalogueFile.read(text);
        boolean apply = asked.apply() != null && asked.apply();
        CatalogueImport.Report report =
                apply
                        ? taken.apply(shop, file, Staff.actor(who), Channel.API)
                        : taken.rehearse(shop, file);
        return new Report(
                apply,
                report.count(Effect.NEW),
                report.count(Effect.CHANGED),
                report.count(Effect.UNCHANGED),
                report.count(Effect.REFUSED),
                report.lines().stream().map(this::line).toList());
    }

    private Line line(Told told) {
        String problem = told.problem();
        return new Line(
                told.line(),
                told.item() == null ? null : told.item().value(),
                told.label(),
                told.effect(),
                problem == null ? null : say.text(problem));
    }
}

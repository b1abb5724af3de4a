package org.creneau.infrastructure.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.infrastructure.desk.CatalogueFile.Column;
import org.creneau.infrastructure.desk.CatalogueFile.ItemRow;
import org.creneau.infrastructure.desk.CatalogueFile.Row;
import org.junit.jupiter.api.Test;

class CatalogueFileTest {
    @Test
    void columnsAreKnownByTheirNamesHoweverTheyAreSeparated() {
        for (String separator : new String[] {";", ",", "\t"}) {
            String text = "Libellé;Prix;Stock\nPull marin;59;3\n".replace(";", separator);
            assertThat(read(text))
                    .singleElement()
                    .returns(2, Row::number)
                    .returns("Pull marin", row -> row.cell(Column.LABEL))
                    .returns("59", row -> row.cell(Column.PRICE))
                    .returns("3", row -> row.cell(Column.STOCK))
                    .returns("", row -> row.cell(Column.MODEL));
        }
    }

    @Test
    void accentsAreReadInTheCharacterSetsThatSpreadsheetsWrite() {
        String text = "désignation;prix\nThé d’été;4,50\n";
        for (byte[] bytes :
                List.of(
                        text.getBytes(StandardCharsets.UTF_8),
                        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                        text.getBytes(Charset.forName("windows-1252")))) {
            assertThat(CatalogueFile.read(bytes).rows())
                    .extracting(row -> row.cell(Column.LABEL))
                    .containsExactly("Thé d’été");
        }
    }

    @Test
    void aQuotedFieldMayHoldASeparatorAndALineThatIsNoneIsToldApart() {
        assertThat(read("nom;prix\n\"Vis; lot de 10\";3\n\"jamais fermé;4\n"))
                .extracting(Row::readable)
                .containsExactly(true, false);
        assertThat(read("nom;prix\n\"Vis; lot de 10\";3\n").getFirst().cell(Column.LABEL))
                .isEqualTo("Vis; lot de 10");
    }

    @Test
    void aFileWithoutNamesAndPricesIsNone() {
        assertThatExceptionOfType(MalformedValue.class).isThrownBy(() -> read("a;b\n1;2\n"));
        assertThatExceptionOfType(MalformedValue.class).isThrownBy(() -> read(""));
        assertThatExceptionOfType(MalformedValue.class)
                .isThrownBy(() -> CatalogueFile.read(new byte[CatalogueFile.LARGEST + 1]));
    }

    @Test
    void whatTheFileHasNoColumnForStaysAsItWas() {
        var before = new ItemFields("Pull", "59", "5,5", "Mer", "2 h", "PRESS", "Pull", "M");
        assertThat(read("libelle;prix;rubrique\nPull marin;49;\n").getFirst().fields(before))
                .isEqualTo(
                        new ItemFields("Pull marin", "49", "5,5", "", "2 h", "PRESS", "Pull", "M"));
    }

    @Test
    void whatIsWrittenIsReadAsItWas() {
        var fields =
                new ItemFields("=Vis; « lot »", "3,50", "5,5", "Fer", "2 h", "PRESS", "Vis", "M 4");
        byte[] written = CatalogueFile.written(List.of(new ItemRow("vis", fields, "12")));
        assertThat(new String(written, StandardCharsets.UTF_8)).startsWith("\uFEFFarticle;");
        Row row = CatalogueFile.read(written).rows().getFirst();
        assertThat(row.fields(ItemFields.EMPTY)).isEqualTo(fields);
        assertThat(row.cell(Column.ITEM)).isEqualTo("vis");
        assertThat(row.cell(Column.STOCK)).isEqualTo("12");
    }

    private static List<Row> read(String text) {
        return CatalogueFile.read(text.getBytes(StandardCharsets.UTF_8)).rows();
    }
}

package org.creneau.infrastructure.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderFileTest {
    private static final String NOON = "2020-12-01T12:00";

    @TempDir Path folder;

    private record Read(
            List<Invoice> invoices,
            long lines,
            long used,
            Map<Dirt, Long> skipped,
            Map<String, Long> noted) {
        List<String> keys() {
            return invoices.stream().map(Invoice::key).toList();
        }
    }

    @Test
    void linesOfOneInvoiceComeTogether() throws Exception {
        Read read =
                read(
                        new InventedOrders()
                                .line("1", "A", 2, NOON, "1.50", "7")
                                .line("1", "Z", 1, NOON, "0.35", "7")
                                .line("C2", "A", -2, NOON, "1.50", "7"));

        assertThat(read.keys()).containsExactly("1", "C2");
        assertThat(read.invoices().getFirst().lines())
                .containsExactly(line("1", false, "A", 2, 150), line("1", false, "Z", 1, 35));
        assertThat(read.invoices().getLast().lines())
                .containsExactly(line("C2", true, "A", 2, 150));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNREADABLE               | 1,A,only three",
                "UNREADABLE               | 1,A,THING, WITH COMMA,2,2020-12-01T12:00,1.50,7,France",
                "UNREADABLE               | 1,A,\"NEVER CLOSED,2,2020-12-01T12:00,1.50,7,France",
                "UNREADABLE               | 1,A,\"CLOSED\" EARLY,2,2020-12-01T12:00,1.50,7,France",
                "NO_INVOICE               | ,A,THING,2,2020-12-01T12:00,1.50,7,France",
                "NO_ARTICLE               | 1,,THING,2,2020-12-01T12:00,1.50,7,France",
                "BAD_DATE                 | 1,A,THING,2,yesterday,1.50,7,France",
                "BAD_DATE                 | 1,A,THING,2,+99999-12-01T12:00,1.50,7,France",
                "BAD_PRICE                | 1,A,THING,2,2020-12-01T12:00,99999999999999999999,7,France",
                "BAD_DATE                 | 1,A,THING,2,2020-02-30T12:00,1.50,7,France",
                "BAD_PRICE                | 1,A,THING,2,2020-12-01T12:00,free,7,France",
                "BAD_PRICE                | 1,A,THING,2,2020-12-01T12:00,1e999999,7,France",
                "BAD_QUANTITY             | 1,A,THING,two,2020-12-01T12:00,1.50,7,France",
                "BAD_QUANTITY             | 1,A,THING,2.5,2020-12-01T12:00,1.50,7,France",
                "ABSURD_QUANTITY          | 1,A,THING,9999999,2020-12-01T12:00,1.50,7,France",
                "POSTAGE                  | 1,POST,POSTAGE,1,2020-12-01T12:00,18.00,7,France",
                "POSTAGE                  | 1,DOT,DOTCOM POSTAGE,1,2020-12-01T12:00,18.00,7,France",
                "DISCOUNT                 | C1,D,Discount,-1,2020-12-01T12:00,27.50,7,France",
                "MANUAL                   | 1,m,Manual,1,2020-12-01T12:00,2.55,7,France",
                "FEE                      | 1,BANK CHARGES,Bank,1,2020-12-01T12:00,15,7,France",
                "SAMPLE                   | C1,S,SAMPLES,-1,2020-12-01T12:00,3,7,France",
                "ADJUSTMENT               | 1,ADJUST2,by hand,1,2020-12-01T12:00,3,7,France",
                "ZERO_PRICE               | 1,A,THING,2,2020-12-01T12:00,0,7,France",
                "ZERO_PRICE               | 1,A,THING,2,2020-12-01T12:00,0.001,7,France",
                "NEGATIVE_PRICE           | 1,A,THING,2,2020-12-01T12:00,-1.50,7,France",
                "ZERO_QUANTITY            | 1,A,THING,0,2020-12-01T12:00,1.50,7,France",
                "STOCK_CORRECTION         | 1,A,damaged,-9,2020-12-01T12:00,1.50,7,France",
                "POSITIVE_ON_CANCELLATION | C1,A,THING,2,2020-12-01T12:00,1.50,7,France"
            })
    void dirtIsCountedUnderItsReasonAndTheLinesAroundItAreRead(Dirt dirt, String line)
            throws Exception {
        Read read =
                read(
                        new InventedOrders()
                                .line("8", "A", 1, NOON, "1.50", "7")
                                .line(line)
                                .line("9", "A", 1, NOON, "1.50", "7"));

        assertThat(read.skipped()).containsExactly(Map.entry(dirt, 1L));
        assertThat(read.keys()).containsExactly("8", "9");
        assertThat(read.lines()).isEqualTo(3);
        assertThat(read.used()).isEqualTo(2);
    }

    @Test
    void aQuotedCommaIsNoDirt() throws Exception {
        Read read =
                read(
                        new InventedOrders()
                                .line(
                                        "1,A,\"SET OF 3, \"\"RED\"\" TINS\",2,"
                                                + NOON
                                                + ",1.50,7,France"));

        assertThat(read.invoices().getFirst().lines().getFirst().label())
                .isEqualTo("SET OF 3, \"RED\" TINS");
        assertThat(read.noted()).containsExactly(Map.entry(OrderFile.QUOTED_SEPARATOR, 1L));
        assertThat(read.skipped()).isEmpty();
    }

    @Test
    void aQuotedFieldMayRunOverLines() throws Exception {
        Read read =
                read(
                        new InventedOrders()
                                .line("1,A,\"TWO\nLINES\",2," + NOON + ",1.50,7,France")
                                .line("2", "A", 1, NOON, "1.50", "7"));

        assertThat(read.keys()).containsExactly("1", "2");
        assertThat(read.lines()).isEqualTo(2);
    }

    @Test
    void inchesAreNoQuotes() throws Exception {
        Read read =
                read(
                        new InventedOrders()
                                .line("1,A,RULER 12\" LONG,2," + NOON + ",1.50,7,France")
                                .line("2,A,12\" RULER,2," + NOON + ",1.50,7,France"));

        assertThat(read.keys()).containsExactly("1", "2");
    }

    @Test
    void somebodyUnknownIsACustomerUnlessAskedOtherwise() throws Exception {
        Path file = new InventedOrders().line("1", "A", 1, NOON, "1.50", "").in(folder);

        assertThat(read(file, false).noted()).containsExactly(Map.entry(OrderFile.NO_CUSTOMER, 1L));
        assertThat(read(file, false).keys()).containsExactly("1");
        assertThat(read(file, true).skipped()).containsExactly(Map.entry(Dirt.NO_CUSTOMER, 1L));
    }

    @Test
    void packedFilesAreReadAsTheyAre() throws Exception {
        Path file = folder.resolve("orders.bin");
        try (var packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write(
                    new InventedOrders()
                            .line("1", "A", 1, NOON, "1.50", "7")
                            .text()
                            .getBytes(StandardCharsets.UTF_8));
        }

        assertThat(read(file, false).keys()).containsExactly("1");
    }

    @Test
    void semicolonsGoWithDecimalCommas() throws Exception {
        Path file =
                write(
                        """
                        Facture;Article;Pièces;Jour;Prix
                        12;A;2;2020-12-01 12:00:30;1.234,50
                        """,
                        StandardCharsets.UTF_8);
        Map<Columns.Field, String> columns =
                Columns.named("invoice=Facture,item=Article,quantity=Pièces,date=Jour,price=Prix");
        Invoice invoice = read(file, columns, false).invoices().getFirst();

        assertThat(invoice.lines().getFirst().cents()).isEqualTo(123_450);
        assertThat(invoice.at()).isEqualTo(LocalDateTime.of(2020, 12, 1, 12, 0, 30));
    }

    @Test
    void oldCharacterSetsAreReadAndMarksSkipped() throws Exception {
        String text =
                InventedOrders.HEADER + "\n1,A,THÉIÈRE À 3 £,2,12/1/2020 9:05,1.50,7,France\n";

        Read windows = read(write(text, Charset.forName("windows-1252")), false);
        Read marked = read(write("\uFEFF" + text, StandardCharsets.UTF_8), false);

        for (Read read : List.of(windows, marked)) {
            Line line = read.invoices().getFirst().lines().getFirst();
            assertThat(line.label()).isEqualTo("THÉIÈRE À 3 £");
            assertThat(line.at()).isEqualTo(LocalDateTime.of(2020, 12, 1, 9, 5));
        }
    }

    @Test
    void bytesThatAreNoCharactersDoNotStopIt() throws Exception {
        byte[] text =
                new InventedOrders()
                        .line("1", "A", 1, NOON, "1.50", "7")
                        .text()
                        .getBytes(StandardCharsets.UTF_8);
        text[text.length - 3] = (byte) 0x81;
        Path file = Files.write(folder.resolve("odd.csv"), text);

        assertThat(read(file, false).keys()).containsExactly("1");
    }

    @Test
    void invoicesComeInTheOrderOfTime() throws Exception {
        Read read =
                read(
                        new InventedOrders()
                                .line("2", "A", 1, "2020-12-01T12:05", "1.50", "7")
                                .line("1", "A", 1, "2020-12-01T12:00", "1.50", "7"));

        assertThat(read.keys()).containsExactly("1", "2");
    }

    @Test
    void anInvoiceNumberThatComesBackIsAnotherInvoice() throws Exception {
        Read read =
                read(
                        new InventedOrders()
                                .line("1", "A", 1, NOON, "1.50", "7")
                                .line("2", "A", 1, NOON, "1.50", "7")
                                .line("1", "Z", 1, NOON, "1.50", "7"));

        assertThat(read.keys()).containsExactly("1", "1.2", "2");
    }

    @Test
    void anEmptyFileAndAFileOfOtherThingsSayWhatIsMissing() throws Exception {
        Path empty = write("", StandardCharsets.UTF_8);
        Path other = write("name,age\nann,41\n", StandardCharsets.UTF_8);

        assertThatThrownBy(() -> read(empty, false))
                .isInstanceOf(BadOption.class)
                .hasMessageContaining("column names");
        assertThatThrownBy(() -> read(other, false))
                .isInstanceOf(BadOption.class)
                .hasMessageContaining("InvoiceNo")
                .hasMessageContaining("--columns=invoice=");
    }

    private Path write(String text, Charset charset) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "orders", ".csv"), text, charset);
    }

    private Read read(InventedOrders orders) throws Exception {
        return read(orders.in(folder), false);
    }

    private static Read read(Path file, boolean skipUnknown) throws Exception {
        return read(file, Map.of(), skipUnknown);
    }

    private static Read read(Path file, Map<Columns.Field, String> columns, boolean skipUnknown)
            throws Exception {
        try (OrderFile orders = OrderFile.open(file, columns, skipUnknown)) {
            List<Invoice> invoices = new ArrayList<>();
            for (Invoice next = orders.next(); next != null; next = orders.next()) {
                invoices.add(next);
            }
            return new Read(
                    invoices, orders.read(), orders.used(), orders.skipped(), orders.noted());
        }
    }

    private static Line line(
            String invoice, boolean cancellation, String article, int pieces, long cents) {
        return new Line(
                invoice,
                cancellation,
                "7",
                article,
                "THING " + article,
                pieces,
                cents,
                LocalDateTime.parse(NOON));
    }
}

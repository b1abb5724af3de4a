package org.creneau.infrastructure.rehearsal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// Which column of a file holds what.
record Columns(int width, Map<Field, Integer> places) {

    /// What an order export tells, with the headings under which it is recognised by itself.
    enum Field {
        INVOICE("InvoiceNo", "Invoice"),
        ITEM("StockCode", "StockCode"),
        LABEL("Description", "Description"),
        QUANTITY("Quantity", "Quantity"),
        DATE("InvoiceDate", "InvoiceDate"),
        PRICE("UnitPrice", "Price"),
        CUSTOMER("CustomerID", "Customer ID");

        private final String heading;
        private final String elsewhere;

        Field(String heading, String elsewhere) {
            this.heading = heading;
            this.elsewhere = elsewhere;
        }

        List<String> headings() {
            return List.of(heading, elsewhere);
        }

        String option() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean required() {
            return this != LABEL && this != CUSTOMER;
        }
    }

    Columns {
        places = Map.copyOf(places);
    }

    /// @param named headings given by hand, by field
    static Columns of(List<String> header, Map<Field, String> named) throws BadOption {
        Map<Field, Integer> places = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String heading = named.get(field);
            int place = place(header, heading == null ? field.headings() : List.of(heading));
            if (place >= 0) {
                places.put(field, place);
            } else if (heading != null || field.required()) {
                throw missing(field, heading, header);
            }
        }
        return new Columns(header.size(), places);
    }

    private static int place(List<String> header, List<String> headings) {
        for (int i = 0; i < header.size(); i++) {
            if (headings.stream().anyMatch(header.get(i).strip()::equalsIgnoreCase)) {
                return i;
            }
        }
        return -1;
    }

    private static BadOption missing(Field field, @Nullable String heading, List<String> header) {
        String wanted = heading == null ? field.heading : heading;
        return new BadOption(
                "The file has no column \"%s\" (its columns: %s). Say which one it is: --columns=%s=…"
                        .formatted(wanted, String.join(", ", header), field.option()));
    }

    boolean fits(CSVRecord row) {
        return row.size() == width;
    }

    String read(CSVRecord row, Field field) {
        Integer place = places.get(field);
        return place == null ? "" : row.get(place).strip();
    }

    static Map<Field, String> named(String option) throws BadOption {
        Map<Field, String> named = new EnumMap<>(Field.class);
        for (String pair : option.split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new BadOption("--columns takes pairs such as invoice=InvoiceNo, not " + pair);
            }
            named.put(field(pair.substring(0, equals).strip()), pair.substring(equals + 1).strip());
        }
        return named;
    }

    private static Field field(String option) throws BadOption {
        List<String> known = new ArrayList<>();
        for (Field field : Field.values()) {
            if (field.option().equals(option)) {
                return field;
            }
            known.add(field.option());
        }
        throw new BadOption(
                "--columns knows no \"%s\", only %s".formatted(option, String.join(", ", known)));
    }
}

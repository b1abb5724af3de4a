package org.creneau.bench.layout;

import java.util.Locale;

/// One way to lay the log out in tables, in a schema of its own.
record Layout(String name, Finding finding, Payload payload, boolean idOnce, Path path) {

    /// How events are found by tag.
    enum Finding {
        /// A row for each tag with the tag's text; the key is (tag, position), the name comes along.
        TEXT("text", "text", "primary key (tag, position) include (name)"),
        /// The same with the key (tag, name, position).
        TEXT_BY_NAME("text", "text", "primary key (tag, name, position)"),
        /// Eight bytes of a hash in place of the text; what is read is verified in the event.
        HASH("bigint", "text", "primary key (tag, position) include (name)"),
        /// And four bytes of a hash in place of the name.
        HASHES("bigint", "integer", "primary key (tag, position) include (name)"),
        /// The same with the key (tag, name, position).
        HASHES_BY_NAME("bigint", "integer", "primary key (tag, name, position)"),
        /// Sixteen bytes of a hash, which nobody needs to verify, and a number in place of the name.
        DIGESTS_BY_NAME("bytea", "integer", "primary key (tag, name, position)"),
        /// The key (era, tag, name, position): the log in stretches of 2¹⁸ events, so that what is
        /// written goes to one small part of the index however long the log is.
        TEXT_BY_ERA("text", "text", "primary key (era, tag, name, position)"),
        /// The same with hashes.
        HASHES_BY_ERA("bigint", "integer", "primary key (era, tag, name, position)"),
        /// No name in the row of a tag: it is looked up in the event.
        HASH_ONLY("bigint", "", "primary key (tag, position)"),
        /// A number out of a dictionary of all tags in place of the text.
        NUMBER("bigint", "text", "primary key (tag, position) include (name)"),
        /// No rows for tags, but a GIN index on the event's own.
        GIN("", "", "");

        final String tagType;
        final String nameType;
        final String key;

        Finding(String tagType, String nameType, String key) {
            this.tagType = tagType;
            this.nameType = nameType;
            this.key = key;
        }

        boolean hashesTags() {
            return this == HASH
                    || this == HASHES
                    || this == HASHES_BY_NAME
                    || this == HASHES_BY_ERA
                    || this == HASH_ONLY;
        }

        /// As what a question names a tag.
        String keyType() {
            return this == NUMBER || this == GIN ? "text" : tagType;
        }

        boolean byEra() {
            return this == TEXT_BY_ERA || this == HASHES_BY_ERA;
        }
    }

    /// As what a payload lies in its row.
    enum Payload {
        BYTEA("bytea", "n.payload"),
        TEXT("text", "convert_from(n.payload, 'UTF8')"),
        JSONB("jsonb", "convert_from(n.payload, 'UTF8')::jsonb");

        final String type;
        final String from;

        Payload(String type, String from) {
            this.type = type;
            this.from = from;
        }
    }

    /// How a batch comes into the tables.
    enum Path {
        /// Arrays of columns, one for the events and one for the tags, in one trip.
        UNNEST,
        /// The same, the tags in the order of their index.
        UNNEST_SORTED,
        /// Arrays for the events only: PostgreSQL takes the tags from them.
        UNNEST_DERIVED,
        /// COPY in binary, once for each table.
        COPY
    }

    static Layout first() {
        return new Layout("text_by_position", Finding.TEXT, Payload.BYTEA, true, Path.UNNEST);
    }

    Layout named(String other) {
        return new Layout(other, finding, payload, idOnce, path);
    }

    Layout with(Finding other) {
        return new Layout(other.name().toLowerCase(Locale.ROOT), other, payload, idOnce, path);
    }

    Layout with(Payload other) {
        return new Layout("payload_" + other.type, finding, other, idOnce, path);
    }

    Layout with(Path other) {
        return new Layout(other.name().toLowerCase(Locale.ROOT), finding, payload, idOnce, other);
    }

    Layout withoutUniqueIds() {
        return new Layout("no_unique_id", finding, payload, false, path);
    }
}

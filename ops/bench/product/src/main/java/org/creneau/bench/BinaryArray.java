package org.creneau.bench;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

/// A column of many rows as PostgreSQL itself writes arrays on the wire. The driver sends some types as
/// text, which would make the floor slower than it is.
final class BinaryArray extends PGobject implements PGBinaryObject {
    private static final long serialVersionUID = 1;
    private static final OffsetDateTime EPOCH =
            OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    /// Element types that this can write, with their numbers in PostgreSQL's catalogue.
    enum Element {
        BOOL(16, 1000),
        BYTEA(17, 1001),
        INT8(20, 1016),
        INT2(21, 1005),
        INT4(23, 1007),
        TEXT(25, 1009),
        TIMESTAMPTZ(1184, 1185),
        UUID(2950, 2951);

        private final int oid;
        private final int arrayOid;

        Element(int oid, int arrayOid) {
            this.oid = oid;
            this.arrayOid = arrayOid;
        }

        /// To be named to the driver, which sends other types as text.
        int arrayOid() {
            return arrayOid;
        }

        private void write(DataOutputStream out, Object value) throws IOException {
            switch (this) {
                case BOOL -> sized(out, new byte[] {(byte) ((boolean) value ? 1 : 0)});
                case BYTEA -> sized(out, (byte[]) value);
                case TEXT -> sized(out, value.toString().getBytes(StandardCharsets.UTF_8));
                case INT2 -> {
                    out.writeInt(2);
                    out.writeShort(((Number) value).intValue());
                }
                case INT4 -> {
                    out.writeInt(4);
                    out.writeInt(((Number) value).intValue());
                }
                case INT8 -> {
                    out.writeInt(8);
                    out.writeLong(((Number) value).longValue());
                }
                case TIMESTAMPTZ -> {
                    out.writeInt(8);
                    out.writeLong(ChronoUnit.MICROS.between(EPOCH, (OffsetDateTime) value));
                }
                case UUID -> {
                    out.writeInt(16);
                    out.writeLong(((UUID) value).getMostSignificantBits());
                    out.writeLong(((UUID) value).getLeastSignificantBits());
                }
            }
        }

        private static void sized(DataOutputStream out, byte[] bytes) throws IOException {
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private final byte[] bytes;

    BinaryArray(Element element, List<? extends @Nullable Object> values) {
        setType("_" + element.name().toLowerCase(java.util.Locale.ROOT));
        ByteArrayOutputStream buffer = new ByteArrayOutputStream(64 * values.size() + 20);
        try (DataOutputStream out = new DataOutputStream(buffer)) {
            out.writeInt(1);
            out.writeInt(1);
            out.writeInt(element.oid);
            out.writeInt(values.size());
            out.writeInt(1);
            for (Object value : values) {
                if (value == null) {
                    out.writeInt(-1);
                } else {
                    element.write(out, value);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes = buffer.toByteArray();
    }

    @Override
    public void setByteValue(byte[] value, int offset) {
        throw new UnsupportedOperationException("written, never read");
    }

    @Override
    public int lengthInBytes() {
        return bytes.length;
    }

    @Override
    public void toBytes(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, bytes.length);
    }
}

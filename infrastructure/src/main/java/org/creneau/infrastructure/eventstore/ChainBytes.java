package org.creneau.infrastructure.eventstore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// An envelope in the canonical encoding that [Chain] describes, as it is written.
final class ChainBytes {

    private static final int USUAL = 512;

    private ByteBuffer bytes = ByteBuffer.allocate(USUAL);

    void number(int number) {
        room(Integer.BYTES).putInt(number);
    }

    void number(long number) {
        room(Long.BYTES).putLong(number);
    }

    void time(Instant time) {
        number(time.getEpochSecond());
        number(time.getNano() / 1_000);
    }

    void text(@Nullable String text) {
        if (text == null) {
            number(-1);
        } else {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            number(encoded.length);
            room(encoded.length).put(encoded);
        }
    }

    byte[] written() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private ByteBuffer room(int wanted) {
        if (bytes.remaining() < wanted) {
            bytes = ByteBuffer.allocate(2 * bytes.capacity() + wanted).put(bytes.flip());
        }
        return bytes;
    }
}

package org.creneau.infrastructure.csv;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/// Opens a text that may be packed and may be in the character set of another decade.
public final class OpenedText {
    private static final int GLANCE = 64 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private OpenedText() {}

    /// Bytes that are no character become �, never an error.
    public static BufferedReader of(InputStream file) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(unpacked(file), GLANCE);
        Charset charset = charset(bytes);
        BufferedReader text =
                new BufferedReader(
                        new InputStreamReader(
                                bytes,
                                charset.newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPLACE)
                                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
        skipMark(text);
        return text;
    }

    private static InputStream unpacked(InputStream raw) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(raw, GLANCE);
        bytes.mark(2);
        boolean gzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return gzip ? new GZIPInputStream(bytes, GLANCE) : bytes;
    }

    /// UTF-8 where the beginning can be read as such, else what Windows wrote in Western Europe.
    private static Charset charset(BufferedInputStream bytes) throws IOException {
        bytes.mark(GLANCE);
        byte[] glance = bytes.readNBytes(GLANCE);
        bytes.reset();
        boolean malformed =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(glance), CharBuffer.allocate(glance.length), false)
                        .isMalformed();
        return malformed ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
    }

    private static void skipMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }
}

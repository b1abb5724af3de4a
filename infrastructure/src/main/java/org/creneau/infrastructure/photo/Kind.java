package org.creneau.infrastructure.photo;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/// The kinds of files that are looked at, told by how they begin and by nothing that is said of them. Only the
/// reader of that kind ever sees the file.
enum Kind {
    JPEG(50_000_000) {
        @Override
        boolean begins(byte[] file) {
            return starts(file, 0, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});
        }

        @Override
        ImageReader reader() {
            return ImageIO.getImageReadersByFormatName("jpeg").next();
        }
    },
    PNG(50_000_000) {
        @Override
        boolean begins(byte[] file) {
            return starts(file, 0, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        }

        @Override
        ImageReader reader() {
            return ImageIO.getImageReadersByFormatName("png").next();
        }
    },
    /// Its reader holds the whole picture at once.
    WEBP(24_000_000) {
        @Override
        boolean begins(byte[] file) {
            return starts(file, 0, "RIFF".getBytes(StandardCharsets.US_ASCII))
                    && starts(file, 8, "WEBP".getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        ImageReader reader() throws IOException {
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
    };

    private final long mostPixels;

    Kind(long mostPixels) {
        this.mostPixels = mostPixels;
    }

    abstract boolean begins(byte[] file);

    abstract ImageReader reader() throws IOException;

    /// More than any telephone takes, and as much as a small machine has room for.
    long mostPixels() {
        return mostPixels;
    }

    static Optional<Kind> of(byte[] file) {
        return Arrays.stream(values()).filter(kind -> kind.begins(file)).findFirst();
    }

    private static boolean starts(byte[] file, int at, byte[] sign) {
        return file.length >= at + sign.length
                && Arrays.equals(file, at, at + sign.length, sign, 0, sign.length);
    }
}

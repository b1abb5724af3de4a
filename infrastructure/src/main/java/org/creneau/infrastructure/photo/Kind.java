package org.creneau.infrastructure.photo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/// The kinds of files that are looked at, told by how they begin and by nothing that is said of them. Only the
/// reader of that kind ever sees the file.
enum Kind {
    JPEG("jpeg", "\u00FF\u00D8\u00FF"),
    PNG("png", "\u0089PNG\r\n\u001A\n");

    private final String format;
    private final String sign;

    /// @param sign the first bytes, one letter each
    Kind(String format, String sign) {
        this.format = format;
        this.sign = sign;
    }

    static Optional<Kind> of(byte[] file) {
        return Arrays.stream(values()).filter(kind -> kind.begins(file)).findFirst();
    }

    private boolean begins(byte[] file) {
        return file.length >= sign.length()
                && new String(file, 0, sign.length(), ISO_8859_1).equals(sign);
    }

    ImageReader reader() {
        return ImageIO.getImageReadersByFormatName(format).next();
    }
}

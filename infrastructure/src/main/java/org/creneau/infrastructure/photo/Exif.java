package org.creneau.infrastructure.photo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/// What a camera says of a JPEG in its segment APP1, wherever among the first segments that is: of all of it,
/// only how the camera was held is asked.
final class Exif {
    private static final byte[] SIGN = "Exif".getBytes(StandardCharsets.US_ASCII);
    private static final int BYTE = 0xFF;
    private static final int APP1 = 0xE1;
    private static final int START_OF_PIXELS = 0xDA;
    private static final int AFTER_START = 2;
    private static final int MARKER_AND_LENGTH = 4;

    private Exif() {}

    /// A picture that says it in no way that can be read is left as it lies.
    static Orientation orientation(byte[] jpeg) {
        int at = AFTER_START;
        while (at + MARKER_AND_LENGTH <= jpeg.length && (jpeg[at] & BYTE) == BYTE) {
            int marker = jpeg[at + 1] & BYTE;
            int end = at + 2 + Byte.toUnsignedInt(jpeg[at + 2]) * 256 + (jpeg[at + 3] & BYTE);
            int data = at + MARKER_AND_LENGTH;
            if (marker == START_OF_PIXELS || end < data || end > jpeg.length) {
                break;
            }
            if (marker == APP1 && isExif(jpeg, data, end)) {
                return read(Arrays.copyOfRange(jpeg, data, end));
            }
            at = end;
        }
        return Orientation.TOP_LEFT;
    }

    private static boolean isExif(byte[] jpeg, int from, int to) {
        int end = from + SIGN.length;
        return end <= to && Arrays.equals(jpeg, from, end, SIGN, 0, SIGN.length);
    }

    private static Orientation read(byte[] segment) {
        try {
            Orientation said = ExifUtils.getOrientationFromExif(segment);
            return said == null ? Orientation.TOP_LEFT : said;
        } catch (RuntimeException _) {
            // It was written by some camera, and may be cut off anywhere.
            return Orientation.TOP_LEFT;
        }
    }
}

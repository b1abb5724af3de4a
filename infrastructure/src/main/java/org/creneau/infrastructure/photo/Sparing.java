package org.creneau.infrastructure.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.creneau.application.photo.Size;
import org.creneau.domain.kernel.MalformedValue;

/// Reads a picture that somebody sent, with no more pixels than are needed to show it, and gives up on one that
/// would take too much memory or time.
///
/// A file of a few kilobytes can claim to be of a billion pixels: its measures are read before its pixels are. What
/// is read is never wider or higher than [#LONGEST_READ], which is at most seven million pixels.
final class Sparing {
    /// More than most telephones take.
    static final int MOST_PIXELS = 50_000_000;

    /// Rows are read one at a time, and one of millions of pixels is a picture of its own.
    static final int LONGEST_SIDE = 10_000;

    /// Of what is held whole, outside the heap: six bytes a pixel.
    static final int MOST_PIXELS_HELD = 16_000_000;

    /// Programs write ten or so.
    static final int MOST_SCANS = 30;

    /// Pixels beyond those that are shown make what is drawn smaller look smooth.
    static final int LONGEST_READ = 2 * Size.LARGE.longestSide();

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LongSupplier nanos;

    /// @param nanos a clock that only goes forward
    Sparing(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// @throws MalformedValue of kind `photo` or `photo-pixels` for a picture that is not read
    BufferedImage read(byte[] sent, Kind kind) throws IOException {
        Scans scans = kind == Kind.JPEG ? Scans.of(sent) : null;
        if (scans != null && scans.count() > MOST_SCANS) {
            throw new MalformedValue("photo");
        }
        ImageReader reader = kind.reader();
        try (var input = new MemoryCacheImageInputStream(new InTime(sent))) {
            reader.setInput(input, true, true);
            boolean held = scans != null && scans.areHeldWhole();
            return reader.read(0, sparing(reader, held ? MOST_PIXELS_HELD : MOST_PIXELS));
        } finally {
            reader.dispose();
        }
    }

    private static ImageReadParam sparing(ImageReader reader, int mostPixels) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        int longest = Math.max(width, height);
        if (longest > LONGEST_SIDE || (long) width * height > mostPixels) {
            throw new MalformedValue("photo-pixels");
        }
        int step = Math.ceilDiv(longest, LONGEST_READ);
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    /// A file whose reader comes back for more of it only until its time is over. A reader of the JDK cannot be
    /// stopped from another thread; what it can do between two pieces has a bound of its own, by scans and pixels.
    private final class InTime extends ByteArrayInputStream {
        private final long end = nanos.getAsLong() + PATIENCE.toNanos();

        InTime(byte[] sent) {
            super(sent);
        }

        @Override
        public synchronized int read(byte[] into, int offset, int length) {
            if (nanos.getAsLong() - end > 0) {
                throw new MalformedValue("photo-pixels");
            }
            return super.read(into, offset, length);
        }
    }
}

package org.creneau.infrastructure.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.photo.Pictures;
import org.creneau.application.photo.SentFile;
import org.creneau.application.photo.Size;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.photo.Photo;
import org.creneau.domain.photo.PhotoId;

/// Reads what was sent and writes it anew as JPEG, in each size, on white where it was transparent.
///
/// One picture at a time is looked at, and the file itself is taken in only when its turn comes: the memory it takes
/// is that of one file and of what [Sparing] reads of it, however many are sent at once.
public final class ImageIoPictures implements Pictures {
    static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final float QUALITY = 0.82f;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore one = new Semaphore(1, true);
    private final Duration patience;
    private final Sparing sparing;

    public ImageIoPictures() {
        this(PATIENCE, System::nanoTime);
    }

    /// @param patience how long a file waits for its turn
    ImageIoPictures(Duration patience, LongSupplier nanos) {
        this.patience = patience;
        this.sparing = new Sparing(nanos);
    }

    @Override
    public Developed develop(SentFile sent) {
        if (sent.length() > MOST_BYTES) {
            throw new MalformedValue("photo-size");
        }
        takeTurn();
        try {
            return developed(sent.read());
        } finally {
            one.release();
        }
    }

    private void takeTurn() {
        try {
            if (one.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new TemporarilyUnavailable(
                "Too many pictures at once", new IllegalStateException("no turn came"));
    }

    private Developed developed(byte[] sent) {
        Kind kind = Kind.of(sent).orElseThrow(() -> new MalformedValue("photo"));
        try {
            BufferedImage large = within(onWhite(sparing.read(sent, kind)), Size.LARGE);
            return developed(kind == Kind.JPEG ? turned(large, Exif.orientation(sent)) : large);
        } catch (MalformedValue e) {
            throw e;
        } catch (IOException | RuntimeException _) {
            // Readers say in many ways that a file is broken.
            throw new MalformedValue("photo");
        }
    }

    private static BufferedImage turned(BufferedImage read, Orientation orientation) {
        return orientation == Orientation.TOP_LEFT
                ? read
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(read);
    }

    private static Developed developed(BufferedImage large) throws IOException {
        Map<Size, byte[]> files = new EnumMap<>(Size.class);
        for (Size size : Size.values()) {
            files.put(size, jpeg(within(large, size)));
        }
        byte[] largest = Objects.requireNonNull(files.get(Size.LARGE));
        return new Developed(
                new PhotoId(sha256(largest)),
                Photo.Format.JPEG,
                large.getWidth(),
                large.getHeight(),
                files);
    }

    /// In the colours of screens, whatever they were taken in.
    private static BufferedImage onWhite(BufferedImage read) {
        var white =
                new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = white.createGraphics();
        try {
            paper.drawImage(read, 0, 0, Color.WHITE, null);
        } finally {
            paper.dispose();
        }
        return white;
    }

    private static BufferedImage within(BufferedImage image, Size size) throws IOException {
        int side = size.longestSide();
        return Math.max(image.getWidth(), image.getHeight()) <= side
                ? image
                : Thumbnails.of(image).size(side, side).asBufferedImage();
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

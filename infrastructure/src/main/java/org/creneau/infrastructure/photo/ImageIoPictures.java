package org.creneau.infrastructure.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.photo.Pictures;
import org.creneau.application.photo.Size;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.photo.Photo;
import org.creneau.domain.photo.PhotoId;

/// Reads what was sent and writes it anew as JPEG, in each size, on white where it was transparent.
///
/// A file of a few kilobytes can claim to be of a billion pixels: its measures are read before its pixels are,
/// and large pictures are read with every second or third pixel only. One picture at a time is looked at, so that
/// the memory it takes is known.
public final class ImageIoPictures implements Pictures {
    static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final float QUALITY = 0.82f;
    private static final int PATIENCE_SECONDS = 20;

    /// Pixels that are read beyond those that are shown, so that what is drawn smaller looks smooth.
    private static final int FINER = 2;

    private final Semaphore one = new Semaphore(1, true);

    @Override
    public Developed develop(byte[] sent) {
        if (sent.length > MOST_BYTES) {
            throw new MalformedValue("photo-size");
        }
        Kind kind = Kind.of(sent).orElseThrow(() -> new MalformedValue("photo"));
        takeTurn();
        try {
            return developed(upright(sent, kind));
        } catch (MalformedValue e) {
            throw e;
        } catch (IOException | RuntimeException _) {
            // Readers say in many ways that a file is broken.
            throw new MalformedValue("photo");
        } finally {
            one.release();
        }
    }

    private void takeTurn() {
        try {
            if (one.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new TemporarilyUnavailable(
                "Too many pictures at once", new IllegalStateException("no turn came"));
    }

    private static BufferedImage upright(byte[] sent, Kind kind) throws IOException {
        ImageReader reader = kind.reader();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(input, true, true);
            BufferedImage read = reader.read(0, sparing(reader, kind));
            return kind == Kind.JPEG ? turned(read, Exif.orientation(sent)) : read;
        } finally {
            reader.dispose();
        }
    }

    private static ImageReadParam sparing(ImageReader reader, Kind kind) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > kind.mostPixels()) {
            throw new MalformedValue("photo-pixels");
        }
        int step = Math.max(1, Math.max(width, height) / (FINER * Size.LARGE.longestSide()));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    private static BufferedImage turned(BufferedImage read, Orientation orientation) {
        return orientation == Orientation.TOP_LEFT
                ? read
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(read);
    }

    private static Developed developed(BufferedImage read) throws IOException {
        BufferedImage large = within(onWhite(read), Size.LARGE);
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

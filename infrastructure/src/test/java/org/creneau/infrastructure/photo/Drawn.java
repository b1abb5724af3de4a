package org.creneau.infrastructure.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Pictures for tests: red on the left, blue on the right.
public final class Drawn {
    static final int BASELINE = 0xC0;
    static final int PROGRESSIVE = 0xC2;
    private static final int START_OF_SCAN = 0xDA;
    private static final int PNG_HEADER = 33;

    private Drawn() {}

    public static byte[] png(int width, int height) {
        return written("png", image(width, height, BufferedImage.TYPE_INT_RGB));
    }

    static byte[] jpeg(int width, int height) {
        return written("jpg", image(width, height, BufferedImage.TYPE_INT_RGB));
    }

    static byte[] transparentPng(int side) {
        return written("png", new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB));
    }

    /// A camera that was held upside down or on its side says so; and says where it was.
    ///
    /// @param orientation as in Exif, 1 to 8
    static byte[] jpegOfCamera(int width, int height, int orientation) {
        byte[] plain = jpeg(width, height);
        byte[] place = "48.8566N 2.3522E".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + place.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0);
        exif.putInt(0).put(place);
        ByteBuffer whole = ByteBuffer.allocate(plain.length + 4 + exif.capacity());
        whole.put(plain, 0, 2).putShort((short) 0xFFE1);
        whole.putShort((short) (exif.capacity() + 2)).put(exif.array());
        whole.put(plain, 2, plain.length - 2);
        return whole.array();
    }

    /// Goes over the picture several times, ever finer.
    static byte[] progressive(int width, int height) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            BufferedImage image = image(width, height, BufferedImage.TYPE_INT_RGB);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /// Goes over the picture so many more times, with nothing new.
    static byte[] goingOver(byte[] progressive, int times) {
        int last = lastIndexOf(progressive, START_OF_SCAN);
        int end = progressive.length - 2;
        ByteBuffer whole = ByteBuffer.allocate(progressive.length + times * (end - last));
        whole.put(progressive, 0, end);
        for (int more = 0; more < times; more++) {
            whole.put(progressive, last, end - last);
        }
        return whole.put(progressive, end, 2).array();
    }

    /// A JPEG of a few bytes that claims to be of so many pixels.
    static byte[] claiming(byte[] jpeg, int frame, int width, int height) {
        byte[] claiming = jpeg.clone();
        ByteBuffer header = ByteBuffer.wrap(claiming);
        header.position(lastIndexOf(jpeg, frame) + 5);
        header.putShort((short) height).putShort((short) width);
        return claiming;
    }

    private static int lastIndexOf(byte[] jpeg, int marker) {
        int at = jpeg.length - 2;
        while ((jpeg[at] & 0xFF) != 0xFF || (jpeg[at + 1] & 0xFF) != marker) {
            at--;
        }
        return at;
    }

    /// A few bytes that claim to be of so many pixels.
    static byte[] claiming(int width, int height) {
        byte[] small = png(2, 2);
        ByteBuffer header = ByteBuffer.wrap(small, 0, PNG_HEADER);
        header.position(16);
        header.putInt(width).putInt(height);
        CRC32 check = new CRC32();
        check.update(small, 12, 17);
        ByteBuffer.wrap(small).putInt(29, (int) check.getValue());
        return small;
    }

    private static BufferedImage image(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        Graphics2D paper = image.createGraphics();
        paper.setColor(Color.RED);
        paper.fillRect(0, 0, width / 2, height);
        paper.setColor(Color.BLUE);
        paper.fillRect(width / 2, 0, width - width / 2, height);
        paper.dispose();
        return image;
    }

    private static byte[] written(String format, BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

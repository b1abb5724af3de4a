package org.creneau.infrastructure.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.creneau.application.photo.Pictures.Developed;
import org.creneau.application.photo.Size;
import org.creneau.domain.kernel.MalformedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageIoPicturesTest {
    /// Eight red pixels each way, lossless.
    private static final String WEBP = "UklGRhwAAABXRUJQVlA4TA8AAAAvB8ABAAcQ/Y/+ByKi/wEA";

    private final ImageIoPictures pictures = new ImageIoPictures();

    @Test
    void aPictureIsKeptInThreeSizesAndLiesAsItLay() throws IOException {
        Developed developed = pictures.develop(Drawn.jpeg(4000, 3000));

        assertThat(developed.width()).isEqualTo(1280);
        assertThat(developed.height()).isEqualTo(960);
        assertThat(read(developed, Size.LARGE).getWidth()).isEqualTo(1280);
        assertThat(read(developed, Size.MEDIUM).getHeight()).isEqualTo(360);
        assertThat(read(developed, Size.SMALL).getWidth()).isEqualTo(160);
        assertThat(isRed(read(developed, Size.LARGE), 300, 480)).isTrue();
        assertThat(isRed(read(developed, Size.LARGE), 980, 480)).isFalse();
    }

    @Test
    void aSmallPictureIsNotMadeLarger() throws IOException {
        Developed developed = pictures.develop(Drawn.png(200, 50));

        assertThat(developed.width()).isEqualTo(200);
        assertThat(read(developed, Size.LARGE).getHeight()).isEqualTo(50);
        assertThat(read(developed, Size.SMALL).getWidth()).isEqualTo(160);
    }

    @Test
    void theSamePictureHasTheSameName() {
        byte[] sent = Drawn.jpeg(600, 400);

        assertThat(pictures.develop(sent).id()).isEqualTo(pictures.develop(sent).id());
        assertThat(pictures.develop(sent).id())
                .isNotEqualTo(pictures.develop(Drawn.jpeg(600, 401)).id());
    }

    @Test
    void aPictureTakenSidewaysStandsUprightAndNothingElseOfTheCameraIsKept() throws IOException {
        byte[] sent = Drawn.jpegOfCamera(640, 480, 6);
        assertThat(text(sent)).contains("Exif", "48.8566N");

        Developed developed = pictures.develop(sent);

        assertThat(developed.width()).isEqualTo(480);
        assertThat(developed.height()).isEqualTo(640);
        BufferedImage large = read(developed, Size.LARGE);
        assertThat(isRed(large, 240, 100)).isTrue();
        assertThat(isRed(large, 240, 540)).isFalse();
        assertThat(developed.files().values())
                .allSatisfy(file -> assertThat(text(file)).doesNotContain("Exif", "48.8566N"));
    }

    @Test
    void aCameraThatIsCutOffIsNotListenedTo() {
        byte[] sent = Drawn.jpegOfCamera(64, 48, 6);
        sent[5] = 12;

        assertThat(Exif.orientation(sent)).isEqualTo(Orientation.TOP_LEFT);
        assertThat(Exif.orientation(Drawn.jpeg(4, 4))).isEqualTo(Orientation.TOP_LEFT);
        assertThat(Exif.orientation(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}))
                .isEqualTo(Orientation.TOP_LEFT);
    }

    @Test
    void whatIsTransparentIsWhite() throws IOException {
        BufferedImage read = read(pictures.develop(Drawn.transparentPng(20)), Size.LARGE);

        assertThat(new Color(read.getRGB(10, 10))).isEqualTo(Color.WHITE);
    }

    @Test
    void aWebpIsReadToo() throws IOException {
        Developed developed = pictures.develop(Base64.getDecoder().decode(WEBP));

        assertThat(developed.width()).isEqualTo(8);
        assertThat(isRed(read(developed, Size.LARGE), 0, 0)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {7072, 20_000, 100_000})
    void fewBytesThatClaimToBeManyPixelsAreNotLookedAt(int side) {
        byte[] bomb = Drawn.claiming(side, side);

        assertThat(bomb).hasSizeLessThan(200);
        assertThatThrownBy(() -> pictures.develop(bomb))
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        it -> assertThat(it.kind()).isEqualTo("photo-pixels"));
    }

    @Test
    void aFileThatIsTooLongIsNotRead() {
        byte[] sent = new byte[ImageIoPictures.MOST_BYTES + 1];

        assertThatThrownBy(() -> pictures.develop(sent))
                .isInstanceOfSatisfying(
                        MalformedValue.class, it -> assertThat(it.kind()).isEqualTo("photo-size"));
    }

    @Test
    void whatIsNoPictureIsNone() {
        isNoPicture(new byte[0]);
        isNoPicture("GIF89a".getBytes(StandardCharsets.US_ASCII));
        isNoPicture("<svg onload=\"alert(1)\"/>".getBytes(StandardCharsets.US_ASCII));
        isNoPicture(Arrays.copyOf(Drawn.png(40, 40), 40));
        isNoPicture(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0, 0});
        isNoPicture("RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.US_ASCII));
    }

    private void isNoPicture(byte[] sent) {
        assertThatThrownBy(() -> pictures.develop(sent))
                .isInstanceOfSatisfying(
                        MalformedValue.class, it -> assertThat(it.kind()).isEqualTo("photo"));
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        var color = new Color(image.getRGB(x, y));
        return color.getRed() > 200 && color.getBlue() < 60;
    }

    private static BufferedImage read(Developed developed, Size size) throws IOException {
        byte[] file = Objects.requireNonNull(developed.files().get(size));
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}

package org.creneau.infrastructure.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.photo.Pictures.Developed;
import org.creneau.application.photo.SentFile;
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
        Developed developed = develop(Drawn.jpeg(4000, 3000));

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
        Developed developed = develop(Drawn.png(200, 50));

        assertThat(developed.width()).isEqualTo(200);
        assertThat(read(developed, Size.LARGE).getHeight()).isEqualTo(50);
        assertThat(read(developed, Size.SMALL).getWidth()).isEqualTo(160);
    }

    @Test
    void theSamePictureHasTheSameName() {
        byte[] sent = Drawn.jpeg(600, 400);

        assertThat(develop(sent).id()).isEqualTo(develop(sent).id());
        assertThat(develop(sent).id()).isNotEqualTo(develop(Drawn.jpeg(600, 401)).id());
    }

    @Test
    void aPictureTakenSidewaysStandsUprightAndNothingElseOfTheCameraIsKept() throws IOException {
        byte[] sent = Drawn.jpegOfCamera(640, 480, 6);
        assertThat(text(sent)).contains("Exif", "48.8566N");

        Developed developed = develop(sent);

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
        BufferedImage read = read(develop(Drawn.transparentPng(20)), Size.LARGE);

        assertThat(new Color(read.getRGB(10, 10))).isEqualTo(Color.WHITE);
    }

    /// Its readers hold the whole picture and more, whatever is read of it.
    @Test
    void aWebpIsNotLookedAt() {
        isRefused(Base64.getDecoder().decode(WEBP), "photo");
    }

    @Test
    void noMoreIsReadThanIsShownTwiceAsFine() throws IOException {
        assertThat(read(Drawn.png(2561, 10)).getWidth()).isEqualTo(1281);
        assertThat(read(Drawn.png(10, 5119)).getHeight()).isEqualTo(2560);
        assertThat(read(Drawn.jpeg(Sparing.LONGEST_SIDE, 4)).getWidth()).isEqualTo(2500);
        assertThat(read(Drawn.png(2560, 10)).getWidth()).isEqualTo(2560);
    }

    @Test
    void aRowOfMillionsOfPixelsIsNotRead() {
        isRefused(Drawn.claiming(49_900_000, 1), "photo-pixels");
        isRefused(Drawn.png(Sparing.LONGEST_SIDE + 1, 1), "photo-pixels");
        isRefused(Drawn.png(1, Sparing.LONGEST_SIDE + 1), "photo-pixels");
    }

    @Test
    void aPictureThatComesEverFinerIsReadUnlessItIsTooLargeToBeHeldWhole() {
        byte[] progressive = Drawn.progressive(600, 400);
        assertThat(develop(progressive).width()).isEqualTo(600);

        isRefused(Drawn.claiming(progressive, Drawn.PROGRESSIVE, 4001, 4000), "photo-pixels");
        byte[] plain = Drawn.claiming(Drawn.jpeg(600, 400), Drawn.BASELINE, 4001, 4000);
        assertThat(Scans.of(plain).areHeldWhole()).isFalse();
    }

    @Test
    void aPictureThatIsGoneOverAgainAndAgainIsNotRead() {
        byte[] progressive = Drawn.progressive(8, 8);
        int usual = Scans.of(progressive).count();
        assertThat(usual).isBetween(6, 12);

        int most = Sparing.MOST_SCANS;
        assertThat(develop(Drawn.goingOver(progressive, most - usual)).width()).isEqualTo(8);
        byte[] again = Drawn.goingOver(progressive, most - usual + 1);
        assertThat(Scans.of(again).count()).isEqualTo(most + 1);
        isRefused(again, "photo");
        isRefused(
                after(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9}, again),
                "photo");
    }

    @Test
    void whatComesAfterThePictureIsNoPartOfIt() {
        byte[] film = new byte[2 * Sparing.MOST_SCANS];
        for (int at = 0; at < film.length; at += 2) {
            film[at] = (byte) 0xFF;
            film[at + 1] = (byte) 0xDA;
        }

        assertThat(develop(after(Drawn.jpeg(30, 20), film)).width()).isEqualTo(30);
        assertThat(Scans.of(after(Drawn.jpeg(30, 20), film)).count()).isEqualTo(1);
    }

    @Test
    void aPictureThatTakesTooLongIsGivenUp() {
        var minutes = new AtomicLong();
        var slow =
                new ImageIoPictures(
                        Duration.ZERO,
                        () -> Duration.ofMinutes(minutes.getAndIncrement()).toNanos());

        for (byte[] sent : List.of(Drawn.jpeg(30, 20), Drawn.png(30, 20))) {
            assertThatThrownBy(() -> slow.develop(SentFile.of(sent)))
                    .isInstanceOfSatisfying(
                            MalformedValue.class,
                            it -> assertThat(it.kind()).isEqualTo("photo-pixels"));
        }
    }

    @Test
    void aFileIsTakenInWhenItsTurnComesAndNotBefore() {
        var impatient = new ImageIoPictures(Duration.ZERO, () -> 0);
        var second = new Watched(() -> {});
        var first =
                new Watched(
                        () ->
                                assertThatThrownBy(() -> impatient.develop(second))
                                        .isInstanceOf(TemporarilyUnavailable.class));

        assertThat(impatient.develop(first).width()).isEqualTo(30);
        assertThat(first.reads).isEqualTo(1);
        assertThat(second.reads).isZero();
        assertThat(impatient.develop(second).width()).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(ints = {7072, 20_000, 100_000})
    void fewBytesThatClaimToBeManyPixelsAreNotLookedAt(int side) {
        byte[] bomb = Drawn.claiming(side, side);

        assertThat(bomb).hasSizeLessThan(200);
        isRefused(bomb, "photo-pixels");
    }

    @Test
    void aFileThatIsTooLongIsNotRead() {
        isRefused(new byte[ImageIoPictures.MOST_BYTES + 1], "photo-size");
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
        isRefused(sent, "photo");
    }

    private void isRefused(byte[] sent, String kind) {
        assertThatThrownBy(() -> develop(sent))
                .isInstanceOfSatisfying(
                        MalformedValue.class, it -> assertThat(it.kind()).isEqualTo(kind));
    }

    private Developed develop(byte[] sent) {
        return pictures.develop(SentFile.of(sent));
    }

    private static BufferedImage read(byte[] sent) throws IOException {
        return new Sparing(() -> 0).read(sent, Kind.of(sent).orElseThrow());
    }

    private static byte[] after(byte[] first, byte[] then) {
        byte[] both = Arrays.copyOf(first, first.length + then.length);
        System.arraycopy(then, 0, both, first.length, then.length);
        return both;
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

    private static final class Watched implements SentFile {
        private final Runnable meanwhile;
        private int reads;

        Watched(Runnable meanwhile) {
            this.meanwhile = meanwhile;
        }

        @Override
        public long length() {
            return 1;
        }

        @Override
        public byte[] read() {
            reads++;
            meanwhile.run();
            return Drawn.png(30, 20);
        }
    }
}

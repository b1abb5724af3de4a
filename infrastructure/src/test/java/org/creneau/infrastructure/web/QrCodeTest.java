package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int SCALE = 4;

    @Test
    void whatIsDrawnIsReadAgain() throws Exception {
        String address = "https://ville.example/p/K7MPQ2-ACD346";
        assertThat(read(QrCode.of(address))).isEqualTo(address);
    }

    @Test
    void aroundItThereIsAMargin() {
        var drawn = QrCode.of("https://ville.example/p/K7MPQ2-ACD346");
        var modules = MODULE.matcher(drawn.path());
        while (modules.find()) {
            for (int side = 1; side <= 2; side++) {
                int at = Integer.parseInt(modules.group(side));
                assertThat(at).isBetween(4, drawn.size() - 5);
            }
        }
    }

    /// As a telephone sees it.
    private static String read(QrCode drawn) throws Exception {
        int width = drawn.size() * SCALE;
        int[] picture = new int[width * width];
        Arrays.fill(picture, 0xffffff);
        var modules = MODULE.matcher(drawn.path());
        while (modules.find()) {
            int left = Integer.parseInt(modules.group(1)) * SCALE;
            int top = Integer.parseInt(modules.group(2)) * SCALE;
            for (int row = top; row < top + SCALE; row++) {
                Arrays.fill(picture, row * width + left, row * width + left + SCALE, 0);
            }
        }
        LuminanceSource light = new RGBLuminanceSource(width, width, picture);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
    }
}

package org.creneau.infrastructure.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// An address as a square to be photographed. Drawn with one path, so that it is sharp at any size and needs no other file.
///
/// @param size of the whole square with its margin, in modules
/// @param path what is black
record QrCode(int size, String path) {
    /// What readers need to find it (ISO/IEC 18004).
    private static final int MARGIN = 4;

    static QrCode of(String address) {
        ByteMatrix modules = modules(address);
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row) == 1) {
                    path.append('M').append(column + MARGIN).append(' ').append(row + MARGIN);
                    path.append("h1v1h-1z");
                }
            }
        }
        return new QrCode(modules.getWidth() + 2 * MARGIN, path.toString());
    }

    /// Read even where a seventh of it is dirty or shines.
    private static ByteMatrix modules(String address) {
        try {
            return Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a square: " + address.length(), e);
        }
    }
}

package org.creneau.infrastructure.photo;

/// How often a JPEG goes over the picture, told by its markers alone.
///
/// A scan can be of a few dozens of bytes and still makes the reader go over every pixel: a small file can ask for
/// thousands of them. A picture that comes in several is also held whole, whatever is read of it.
final class Scans {
    private static final int BYTE = 0xFF;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int AFTER_START = 2;

    private final byte[] jpeg;
    private int at = AFTER_START;
    private int colours;
    private int count;
    private boolean heldWhole;

    private Scans(byte[] jpeg) {
        this.jpeg = jpeg;
    }

    static Scans of(byte[] jpeg) {
        var scans = new Scans(jpeg);
        scans.walk();
        return scans;
    }

    int count() {
        return count;
    }

    /// Whether its coefficients are in memory all at once: it is progressive, or its colours come one after the other.
    boolean areHeldWhole() {
        return heldWhole;
    }

    private void walk() {
        for (int marker = next(); marker != END || hasOnlyTables(); marker = next()) {
            if (!standsAlone(marker)) {
                look(marker);
                at += Math.max(2, byteAt(at) * 256 + byteAt(at + 1));
            }
        }
    }

    /// A file of tables may stand before the picture's own; a reader takes both.
    private boolean hasOnlyTables() {
        return count == 0 && at + 1 < jpeg.length;
    }

    /// What stands between a segment and the next marker are pixels, or nothing that a reader looks at. What comes
    /// after the end, such as the film of a moving picture, is not walked through.
    private int next() {
        while (at + 1 < jpeg.length) {
            int marker = byteAt(at + 1);
            boolean found = byteAt(at) == BYTE && marker != 0 && marker != BYTE;
            at += found ? 2 : 1;
            if (found) {
                return marker;
            }
        }
        return END;
    }

    private void look(int marker) {
        if (marker == START_OF_SCAN) {
            count++;
            heldWhole |= byteAt(at + 2) < colours;
        } else if (isFrame(marker)) {
            colours = byteAt(at + 7);
            heldWhole |= isProgressive(marker);
        }
    }

    /// Starts of frames, among which three of the same numbers are tables.
    private static boolean isFrame(int marker) {
        return marker >= 0xC0
                && marker <= 0xCF
                && marker != 0xC4
                && marker != 0xC8
                && marker != 0xCC;
    }

    private static boolean isProgressive(int frame) {
        return (frame & 0b11) == 0b10;
    }

    /// Restarts within pixels, start and end of a file, and one that means nothing.
    private static boolean standsAlone(int marker) {
        return (marker >= 0xD0 && marker <= END) || marker == 0x01;
    }

    private int byteAt(int index) {
        return index < jpeg.length ? jpeg[index] & BYTE : 0;
    }
}

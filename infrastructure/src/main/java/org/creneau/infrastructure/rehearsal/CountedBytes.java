package org.creneau.infrastructure.rehearsal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Knows how much of a file has been read, packed or not.
final class CountedBytes extends FilterInputStream {
    private long count;

    CountedBytes(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count += one < 0 ? 0 : 1;
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int some = super.read(bytes, from, length);
        count += Math.max(0, some);
        return some;
    }
}

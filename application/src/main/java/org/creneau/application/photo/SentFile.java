package org.creneau.application.photo;

/// What somebody sent, wherever it lies until its turn comes: a queue of files in memory would have no bound.
public interface SentFile {
    static SentFile of(byte[] bytes) {
        return new SentFile() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public byte[] read() {
                return bytes;
            }
        };
    }

    /// In bytes; at most, where that is known exactly only once it is read.
    long length();

    byte[] read();
}

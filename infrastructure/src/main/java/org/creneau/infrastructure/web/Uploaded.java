package org.creneau.infrastructure.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.creneau.application.photo.SentFile;
import org.springframework.web.multipart.MultipartFile;

/// The file of a form, on disk until it is read.
record Uploaded(MultipartFile part) implements SentFile {
    @Override
    public long length() {
        return part.getSize();
    }

    @Override
    public byte[] read() {
        try {
            return part.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

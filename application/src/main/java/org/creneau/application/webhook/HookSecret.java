package org.creneau.application.webhook;

import java.util.Base64;

/// What an address checks signatures with. Shown once, when it is made; never logged or kept.
public final class HookSecret {
    private static final String PREFIX = "whsec_";
    private final byte[] bytes;

    /// @param bytes from 24 to 64
    public HookSecret(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /// As the specification writes it: `whsec_` and base64.
    public String word() {
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /// @throws IllegalArgumentException for what is none
    public static HookSecret read(String word) {
        if (!word.startsWith(PREFIX)) {
            throw new IllegalArgumentException("A secret begins with " + PREFIX);
        }
        return new HookSecret(Base64.getDecoder().decode(word.substring(PREFIX.length())));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}

package org.creneau.infrastructure.demonstration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Ids and codes that look drawn, and are the same whenever the story is told: a telling that was
/// interrupted goes on as the same story.
final class Codes {
    private static final String READABLE = "ACDEFGHJKMNPQRTWXY34679";

    private Codes() {}

    static String hex(String about) {
        return HexFormat.of().formatHex(bytes(about), 0, 12);
    }

    static String pickup(String about) {
        byte[] bytes = bytes("code " + about);
        StringBuilder code = new StringBuilder(6);
        for (int i = 0; i < 6; i++) {
            code.append(READABLE.charAt((bytes[i] & 0xff) % READABLE.length()));
        }
        return code.toString();
    }

    private static byte[] bytes(String about) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(about.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

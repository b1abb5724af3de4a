package org.creneau.bench.layout;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tags and names as a layout keeps them in its index: the text itself or its hash.
final class Keys {

    private static final Map<String, Integer> NAMES = new HashMap<>();

    private Keys() {}

    static Array tags(Connection connection, Layout.Finding finding, List<String> tags)
            throws SQLException {
        if (finding == Layout.Finding.DIGESTS_BY_NAME) {
            return connection.createArrayOf(
                    "bytea", tags.stream().map(Keys::digest).toArray(byte[][]::new));
        }
        return finding.hashesTags()
                ? connection.createArrayOf(
                        "bigint", tags.stream().map(Keys::hash).toArray(Long[]::new))
                : connection.createArrayOf("text", tags.toArray(String[]::new));
    }

    static Array names(Connection connection, Layout.Finding finding, List<String> names)
            throws SQLException {
        return finding.nameType.equals("integer")
                ? connection.createArrayOf(
                        "integer", names.stream().map(Keys::number).toArray(Integer[]::new))
                : connection.createArrayOf("text", names.toArray(String[]::new));
    }

    static String literal(Connection connection, Layout.Finding finding, List<String> names)
            throws SQLException {
        return finding.nameType.equals("integer")
                ? connection
                        .createArrayOf("text", names.stream().map(Keys::number).toArray())
                        .toString()
                : connection.createArrayOf("text", names.toArray()).toString();
    }

    static int number(String name) {
        return NAMES.computeIfAbsent(name, text -> (int) hash(text));
    }

    static long hash(String text) {
        return ByteBuffer.wrap(digest(text)).getLong();
    }

    static byte[] digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return Arrays.copyOf(sha.digest(text.getBytes(StandardCharsets.UTF_8)), 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.creneau.infrastructure.vault;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// Tokens for links that open something of a shopper's without a sign-in.
///
/// A token is the thing's id, a dot, and 144 bits of a keyed hash of kind and id. Nothing is stored:
/// whoever has the key can tell a true token from a made-up one, and nobody else can make one.
public final class Links {
    public static final String ORDER = "order";
    public static final String HOLD = "hold";

    private static final int BYTES = 18;

    private final Hmac hash;

    public Links(Keys keys) {
        this.hash = new Hmac(keys.derived("links", Hmac.ALGORITHM));
    }

    /// @param kind a token of one kind opens nothing of another
    public String token(String kind, String id) {
        return id + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(proof(kind, id));
    }

    /// The id in a true token. A wrong token takes as long to be found out as a nearly right one.
    public Optional<String> open(String kind, String token) {
        int dot = token.lastIndexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        String id = token.substring(0, dot);
        return MessageDigest.isEqual(proof(kind, id), decoded(token.substring(dot + 1)))
                ? Optional.of(id)
                : Optional.empty();
    }

    private byte[] proof(String kind, String id) {
        return Arrays.copyOf(hash.of(kind, id), BYTES);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }
}

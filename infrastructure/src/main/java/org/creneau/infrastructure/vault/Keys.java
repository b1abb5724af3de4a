package org.creneau.infrastructure.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// The master key and the keys derived from it, one for each purpose (HKDF of RFC 5869 with SHA-256),
/// so that no two uses ever share a key.
public final class Keys {
    private static final int LENGTH = 32;

    private final byte[] master;

    private Keys(byte[] master) {
        this.master = master;
    }

    /// @param base64 of 32 random bytes
    /// @throws UnusableKeys when it is anything else
    public static Keys of(String base64) {
        try {
            byte[] master = Base64.getDecoder().decode(base64.strip());
            if (master.length != LENGTH) {
                throw new UnusableKeys(
                        "The master key has %d bytes; it needs 32.".formatted(master.length));
            }
            return new Keys(master);
        } catch (IllegalArgumentException _) {
            throw new UnusableKeys("The master key is not written in base64.");
        }
    }

    /// A new master key, as [#of] reads it.
    public static String random() {
        byte[] master = new byte[LENGTH];
        new SecureRandom().nextBytes(master);
        return Base64.getEncoder().encodeToString(master);
    }

    /// @param purpose never used for anything else, such as `phone-hash`
    /// @param algorithm of the derived key, `AES` or `HmacSHA256`
    public SecretKey derived(String purpose, String algorithm) {
        var parameters =
                HKDFParameterSpec.ofExtract()
                        .addIKM(master)
                        .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), LENGTH);
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "(keys)";
    }
}

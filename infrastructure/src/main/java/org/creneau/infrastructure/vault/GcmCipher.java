package org.creneau.infrastructure.vault;

import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.NoSuchPaddingException;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// One cipher, and random bytes drawn ahead for its nonces. Used by one thread at a time.
///
/// The bytes come from [SecureRandom] as ever, only many at a time: a call costs as much for a kilobyte
/// as for a nonce. Each is used once.
final class GcmCipher {
    static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Cipher cipher = cipher();
    private final byte[] random = new byte[NONCE * 64];
    private int used = random.length;

    /// Writes a fresh nonce into a text that is about to be sealed.
    void nonce(byte[] sealed, int at) {
        if (used == random.length) {
            RANDOM.nextBytes(random);
            used = 0;
        }
        System.arraycopy(random, used, sealed, at, NONCE);
        used += NONCE;
    }

    /// @param sealed holds the nonce, and gets ciphertext and tag behind it
    void seal(SecretKey key, byte[] context, byte[] clear, byte[] sealed, int nonce)
            throws GeneralSecurityException {
        start(Cipher.ENCRYPT_MODE, key, context, sealed, nonce);
        cipher.doFinal(clear, 0, clear.length, sealed, nonce + NONCE);
    }

    byte[] open(SecretKey key, byte[] context, byte[] sealed, int nonce)
            throws GeneralSecurityException {
        start(Cipher.DECRYPT_MODE, key, context, sealed, nonce);
        int from = nonce + NONCE;
        return cipher.doFinal(sealed, from, sealed.length - from);
    }

    private void start(int mode, SecretKey key, byte[] context, byte[] sealed, int nonce)
            throws GeneralSecurityException {
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, sealed, nonce, NONCE));
        cipher.updateAAD(context);
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (NoSuchAlgorithmException | NoSuchPaddingException e) {
            throw new IllegalStateException(e);
        }
    }
}

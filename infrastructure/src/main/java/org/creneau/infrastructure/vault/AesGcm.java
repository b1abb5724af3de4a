package org.creneau.infrastructure.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;

/// AES-256 in Galois/counter mode (NIST SP 800-38D): what is opened is what was sealed, in the place it
/// was sealed for.
///
/// Sealed bytes are a version (1), a random nonce of 12 bytes, the ciphertext and a tag of 16 bytes. A
/// key seals a few texts of one person, far below the number at which random nonces may meet.
///
/// Looking up a cipher costs more than sealing a name with it, so ciphers are kept and lent: to whoever
/// asks next, since virtual threads are too many and too short-lived to have one each.
final class AesGcm {
    private static final byte VERSION = 1;
    private static final int NONCE = GcmCipher.NONCE;
    private static final int TAG = 16;

    /// A power of two, well above the threads that can be sealing at one instant.
    private static final int PLACES = 64;

    private static final AtomicReferenceArray<GcmCipher> IDLE = new AtomicReferenceArray<>(PLACES);

    private AesGcm() {}

    /// @param context bound to the ciphertext without being part of it
    static byte[] seal(SecretKey key, String context, byte[] clear) {
        int place = place();
        GcmCipher cipher = borrowed(place);
        byte[] sealed = new byte[1 + NONCE + clear.length + TAG];
        sealed[0] = VERSION;
        try {
            cipher.nonce(sealed, 1);
            cipher.seal(key, bytes(context), clear, sealed, 1);
            IDLE.set(place, cipher);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @throws TamperedText when it was not sealed with this key for this context
    static byte[] open(SecretKey key, String context, byte[] sealed) {
        if (sealed.length < 1 + NONCE + TAG || sealed[0] != VERSION) {
            throw new TamperedText(context);
        }
        int place = place();
        GcmCipher cipher = borrowed(place);
        try {
            byte[] clear = cipher.open(key, bytes(context), sealed, 1);
            IDLE.set(place, cipher);
            return clear;
        } catch (AEADBadTagException _) {
            throw new TamperedText(context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GcmCipher borrowed(int place) {
        GcmCipher idle = IDLE.getAndSet(place, null);
        return idle == null ? new GcmCipher() : idle;
    }

    private static int place() {
        return (int) Thread.currentThread().threadId() & (PLACES - 1);
    }

    private static byte[] bytes(String context) {
        return context.getBytes(StandardCharsets.UTF_8);
    }
}

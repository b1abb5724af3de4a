package org.creneau.infrastructure.webhook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.creneau.application.webhook.HookSecret;

/// What proves that a message comes from here: a keyed hash of its id, of when it is sent and of every byte of it,
/// as the Standard Webhooks specification has it (version 1.0.0, *Signature scheme*).
final class Signature {
    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /// The header `webhook-signature`: one for each secret, so that none fails while it is being replaced.
    static String header(List<HookSecret> secrets, String id, Instant sent, byte[] body) {
        return secrets.stream()
                .map(secret -> "v1," + of(secret, id, sent, body))
                .collect(Collectors.joining(" "));
    }

    private static String of(HookSecret secret, String id, Instant sent, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed(id, sent, body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private static byte[] signed(String id, Instant sent, byte[] body) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes((id + "." + sent.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body);
        return all.toByteArray();
    }
}

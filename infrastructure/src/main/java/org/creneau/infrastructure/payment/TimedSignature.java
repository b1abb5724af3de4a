package org.creneau.infrastructure.payment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.creneau.application.payment.online.PaymentService.ForgedNotice;

/// A signature with its time, `t=1607177040,v1=…`: the keyed hash (HMAC-SHA256, hexadecimal) of the seconds, a dot
/// and the body as it went over the network. This is the scheme that Stripe publishes. There may be several `v1`
/// while a secret is replaced; one that fits is enough.
public final class TimedSignature {
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";
    private static final String TIME = "t=";
    private static final String PROOF = "v1=";
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    private final SecretKeySpec secret;

    public TimedSignature(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    public String of(byte[] body, Instant at) {
        String seconds = String.valueOf(at.getEpochSecond());
        return TIME + seconds + "," + PROOF + HexFormat.of().formatHex(proof(seconds, body));
    }

    /// @throws ForgedNotice where it does not fit, or is more than five minutes away from now
    public void check(String signature, byte[] body, Instant now) {
        List<String> parts = Arrays.asList(signature.split(",", -1));
        String seconds =
                parts.stream()
                        .filter(part -> part.startsWith(TIME))
                        .map(part -> part.substring(TIME.length()))
                        .filter(SECONDS.asMatchPredicate())
                        .findFirst()
                        .orElseThrow(() -> new ForgedNotice("no time in the signature"));
        byte[] proof = proof(seconds, body);
        if (parts.stream().noneMatch(fits(proof))) {
            throw new ForgedNotice("the signature does not fit");
        }
        Instant at = Instant.ofEpochSecond(Long.parseLong(seconds));
        if (Duration.between(at, now).abs().compareTo(TOLERANCE) > 0) {
            throw new ForgedNotice("the signature is of another time");
        }
    }

    /// Takes as long for a proof that is nearly right as for any other.
    private static Predicate<String> fits(byte[] proof) {
        return part ->
                part.startsWith(PROOF)
                        && HEX.matcher(part.substring(PROOF.length())).matches()
                        && MessageDigest.isEqual(
                                proof,
                                HexFormat.of().parseHex(part, PROOF.length(), part.length()));
    }

    private byte[] proof(String seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }
}

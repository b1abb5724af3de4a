package org.creneau.infrastructure.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.creneau.application.webhook.HookSecret;
import org.junit.jupiter.api.Test;

/// Against the vector that the project of the specification publishes with its libraries.
class SignatureTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final Instant SENT = Instant.ofEpochSecond(1_614_265_330);
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final String PUBLISHED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void itIsAsPublished() {
        assertThat(Signature.header(List.of(HookSecret.read(SECRET)), ID, SENT, BODY))
                .isEqualTo(PUBLISHED);
    }

    @Test
    void whileASecretIsReplacedBothSign() {
        HookSecret fresh = new HookSecret(new byte[32]);
        String header = Signature.header(List.of(fresh, HookSecret.read(SECRET)), ID, SENT, BODY);
        assertThat(header.split(" ", -1)).hasSize(2).endsWith(PUBLISHED);
        assertThat(header).startsWith("v1,").doesNotStartWith(PUBLISHED);
    }

    @Test
    void aSecretIsWrittenAsItWasReadAndDoesNotPrintItself() {
        HookSecret secret = HookSecret.read(SECRET);
        assertThat(secret.word()).isEqualTo(SECRET);
        assertThat(secret.toString()).doesNotContain("MfKQ");
        assertThatThrownBy(() -> HookSecret.read("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

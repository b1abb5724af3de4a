package org.creneau.bench.served;

import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Reads and writes as much JSON as holding a place does, at an address that the product's rules leave
/// open to shoppers.
@RestController
class Nothing {
    private static final String TOKEN = "A".repeat(120);
    private static final Instant UNTIL = Instant.parse("2020-12-05T15:00:00Z");

    record Asked(String window) {}

    record Held(String hold, String window, Instant until) {}

    @PostMapping(
            path = "/api/v1/orders/{token}/nothing",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> nothing(
            @PathVariable String token,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Asked asked) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Held(TOKEN + token.length() + key.length(), asked.window(), UNTIL));
    }
}

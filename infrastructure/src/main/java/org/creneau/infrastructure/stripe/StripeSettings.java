package org.creneau.infrastructure.stripe;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What is configured under `creneau.stripe`.
///
/// @param secretKey of the platform, `sk_…` or a restricted `rk_…`
/// @param webhookSecret of the endpoint that hears of connected accounts, `whsec_…`
/// @param accounts the account of each shop, `acct_…`, by the shop's id
/// @param api where Stripe answers
@ConfigurationProperties("creneau.stripe")
public record StripeSettings(
        @Nullable String secretKey,
        @Nullable String webhookSecret,
        @DefaultValue Map<String, String> accounts,
        @DefaultValue("https://api.stripe.com") String api) {

    @Override
    public String toString() {
        return "(Stripe, " + accounts.size() + " accounts)";
    }
}

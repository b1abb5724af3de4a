package org.creneau.infrastructure.boot;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.sql.DataSource;
import org.creneau.application.audit.Chains;
import org.creneau.application.audit.Revisions;
import org.creneau.application.partner.KeyUses;
import org.creneau.application.partner.PartnerSecrets;
import org.creneau.application.photo.KeptPhotos;
import org.creneau.application.photo.Pictures;
import org.creneau.application.queue.DoorTries;
import org.creneau.infrastructure.audit.StoredChains;
import org.creneau.infrastructure.audit.StoredRevisions;
import org.creneau.infrastructure.desk.Draws;
import org.creneau.infrastructure.desk.Phones;
import org.creneau.infrastructure.desk.Tokens;
import org.creneau.infrastructure.eventstore.StoredEvents;
import org.creneau.infrastructure.photo.ImageIoPictures;
import org.creneau.infrastructure.photo.JdbcKeptPhotos;
import org.creneau.infrastructure.vault.JdbcDoorTries;
import org.creneau.infrastructure.vault.JdbcKeyUses;
import org.creneau.infrastructure.vault.KeyedPartnerSecrets;
import org.creneau.infrastructure.vault.Keys;
import org.creneau.infrastructure.vault.Links;
import org.creneau.infrastructure.vault.PhoneNumbers;
import org.creneau.infrastructure.vault.RandomValues;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What pages and REST interface need of the vault, and of what is kept beside the log.
@Configuration(proxyBeanMethods = false)
class PageParts {

    @Bean
    Chains chains(StoredEvents events) {
        return new StoredChains(events);
    }

    @Bean
    Revisions revisions(StoredEvents events) {
        return new StoredRevisions(events);
    }

    @Bean
    Phones phones() {
        return PhoneNumbers::read;
    }

    @Bean
    Draws draws(RandomValues values) {
        return new Draws() {
            @Override
            public String id() {
                return values.id();
            }

            @Override
            public String pickupCode() {
                return values.pickupCode();
            }

            @Override
            public String orderNumber() {
                return values.orderNumber();
            }
        };
    }

    @Bean
    PartnerSecrets partnerSecrets(Keys keys) {
        return new KeyedPartnerSecrets(keys);
    }

    @Bean
    KeyUses keyUses(DataSource source) {
        return new JdbcKeyUses(source);
    }

    @Bean
    DoorTries doorTries(DataSource source, Keys keys) {
        return new JdbcDoorTries(source, keys);
    }

    @Bean
    Pictures pictures() {
        return new ImageIoPictures();
    }

    @Bean
    KeptPhotos keptPhotos(DataSource source) {
        return new JdbcKeptPhotos(source);
    }

    @Bean
    Tokens tokens(Links links) {
        return new LinkTokens(links);
    }

    /// Writes what a token means in letters that an address takes as they are.
    private record LinkTokens(Links links) implements Tokens {
        @Override
        public String token(String kind, String meaning) {
            byte[] text = meaning.getBytes(StandardCharsets.UTF_8);
            return links.token(kind, Base64.getUrlEncoder().withoutPadding().encodeToString(text));
        }

        @Override
        public Optional<String> open(String kind, String token) {
            return links.open(kind, token)
                    .map(text -> Base64.getUrlDecoder().decode(text))
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        }
    }
}

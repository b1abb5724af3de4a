package org.creneau.infrastructure.boot;

import org.creneau.infrastructure.embedded.DataFolder;
import org.creneau.infrastructure.vault.Keys;
import org.creneau.infrastructure.vault.UnusableKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the master key comes from: the configuration, or the data folder, where it is made at the first
/// start. With a database of its own configured, a product without a configured key does not start: a key
/// made on one machine would be lost with it, and everything personal with the key.
@Configuration(proxyBeanMethods = false)
class KeysAtStart {
    private static final Logger LOG = LoggerFactory.getLogger(KeysAtStart.class);
    private static final String FILE = "keys/master.key";

    @Bean
    Keys keys(
            @Value("${creneau.keys.master:}") String configured,
            ObjectProvider<DataFolder> folder) {
        if (!configured.isBlank()) {
            return Keys.of(configured);
        }
        DataFolder own = folder.getIfAvailable();
        if (own == null) {
            throw new UnusableKeys(
                    "A database is configured, but no master key. Set creneau.keys.master to 32 random bytes in base64, such as `openssl rand -base64 32` prints, and keep a copy apart from the database.");
        }
        return Keys.of(kept(own));
    }

    private static String kept(DataFolder folder) {
        String known = folder.secret(FILE);
        if (known != null) {
            return known;
        }
        String made = Keys.random();
        folder.keepSecret(FILE, made);
        LOG.warn(
                "A master key was made in {}. Back it up: without it no name and no phone number in the database can be read again.",
                folder.path(FILE));
        return made;
    }
}

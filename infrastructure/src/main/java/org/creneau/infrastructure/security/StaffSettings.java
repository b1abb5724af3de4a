package org.creneau.infrastructure.security;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Staff accounts as they stand in the configuration, under `creneau.staff`.
@ConfigurationProperties("creneau")
public record StaffSettings(@DefaultValue List<Account> staff) {

    /// @param passwordHash made by bcrypt, with its prefix `{bcrypt}` or without
    /// @param shop the shop's id, or `*` for the whole town
    public record Account(
            String login, @Nullable String passwordHash, String shop, Set<Role> roles) {

        public List<Post> posts() {
            return roles.stream().map(role -> new Post(shop, role)).toList();
        }

        @Override
        public String toString() {
            return login + " " + roles + " in " + shop;
        }
    }
}

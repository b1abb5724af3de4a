package org.creneau.infrastructure.security;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/// Finds staff by login. Several lines with one login are one account with posts in several shops.
final class StaffAccounts implements UserDetailsService {
    private static final String BCRYPT = "{bcrypt}";
    private final StaffSettings settings;

    StaffAccounts(StaffSettings settings) {
        this.settings = settings;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        var lines = settings.staff().stream().filter(a -> a.login().equals(login)).toList();
        String hash =
                lines.stream()
                        .map(StaffSettings.Account::passwordHash)
                        .filter(h -> h != null && !h.isBlank())
                        .findFirst()
                        .orElseThrow(() -> new UsernameNotFoundException("No such account"));
        return User.withUsername(login)
                .password(hash.startsWith("{") ? hash : BCRYPT + hash)
                .authorities(
                        lines.stream()
                                .flatMap(line -> line.posts().stream())
                                .map(Post::authority)
                                .toList())
                .build();
    }
}

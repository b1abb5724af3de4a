package org.creneau.infrastructure.security;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// A role in one shop, or in the whole town.
///
/// @param shop the shop's id, or [#TOWN]
public record Post(String shop, Role role) {
    public static final String TOWN = "*";

    public GrantedAuthority authority() {
        return new SimpleGrantedAuthority(shop + ":" + role);
    }

    static Optional<Post> of(GrantedAuthority authority) {
        String text = authority.getAuthority() == null ? "" : authority.getAuthority();
        int colon = text.indexOf(':');
        return Arrays.stream(Role.values())
                .filter(role -> colon > 0 && role.name().equals(text.substring(colon + 1)))
                .map(role -> new Post(text.substring(0, colon), role))
                .findFirst();
    }

    boolean covers(String wanted, Set<Role> roles) {
        return roles.contains(role) && (shop.equals(TOWN) || shop.equals(wanted));
    }
}

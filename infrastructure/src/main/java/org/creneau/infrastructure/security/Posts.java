package org.creneau.infrastructure.security;

import java.util.Set;
import java.util.stream.Stream;
import org.creneau.domain.kernel.ShopId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/// Which posts somebody has.
public final class Posts {
    private Posts() {}

    public static Stream<Post> of(@Nullable Authentication who) {
        return who == null
                ? Stream.empty()
                : who.getAuthorities().stream().flatMap(authority -> Post.of(authority).stream());
    }

    public static boolean has(@Nullable Authentication who, ShopId shop, Role... roles) {
        return covers(who, shop.value(), Set.of(roles));
    }

    /// Allows whoever has one of these roles in the shop that the address names as `{shop}`, or in the
    /// whole town where the address names none.
    static AuthorizationManager<RequestAuthorizationContext> required(Role... roles) {
        return (who, request) ->
                new AuthorizationDecision(
                        covers(
                                who.get(),
                                request.getVariables().getOrDefault("shop", Post.TOWN),
                                Set.of(roles)));
    }

    /// Allows whoever has one of these roles in the whole town.
    static AuthorizationManager<RequestAuthorizationContext> requiredInTown(Role... roles) {
        return (who, _) -> new AuthorizationDecision(inTown(who.get(), roles));
    }

    public static boolean inTown(@Nullable Authentication who, Role... roles) {
        return covers(who, Post.TOWN, Set.of(roles));
    }

    private static boolean covers(@Nullable Authentication who, String shop, Set<Role> roles) {
        return of(who).anyMatch(post -> post.covers(shop, roles));
    }
}

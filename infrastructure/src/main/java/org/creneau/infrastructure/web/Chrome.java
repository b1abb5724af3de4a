package org.creneau.infrastructure.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Posts;
import org.creneau.infrastructure.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// What stands around every page: the demonstration's notice and clock, languages, who is signed in.
@Component("chrome")
public class Chrome {
    private static final Pattern SHOP_PAGES =
            Pattern.compile("^/boutique/([a-z0-9-]{1,40})(?=/|$)");
    private static final Pattern ORDER_PAGES = Pattern.compile("^/commande/([A-Za-z0-9._-]+)/");

    private final InstantSource clock;
    private final PublicLinks links;
    private final boolean demonstration;
    private final ZoneId zone;

    Chrome(
            InstantSource clock,
            PublicLinks links,
            @Value("${creneau.demonstration:false}") boolean demonstration,
            @Value("${creneau.zone:Europe/Paris}") ZoneId zone) {
        this.clock = clock;
        this.links = links;
        this.demonstration = demonstration;
        this.zone = zone;
    }

    public boolean isDemonstration() {
        return demonstration;
    }

    public Instant getNow() {
        return clock.instant();
    }

    /// The town's, for what belongs to no shop.
    public ZoneId getZone() {
        return zone;
    }

    public String getNonce() {
        Object nonce = request().map(r -> r.getAttribute("nonce")).orElse(null);
        return nonce == null ? "" : nonce.toString();
    }

    /// The address that tells this page of changes since it was begun.
    public String live(String topics) {
        Object since = request().map(r -> r.getAttribute(LastChanges.SINCE)).orElse(null);
        return since == null ? topics : topics + "&since=" + since;
    }

    /// This page in another language. A page that answers a form has no address of its own to offer.
    public Optional<String> in(String language) {
        return request()
                .filter(r -> r.getMethod().equals("GET"))
                .filter(r -> r.getAttribute("jakarta.servlet.error.status_code") == null)
                .map(
                        r ->
                                ServletUriComponentsBuilder.fromRequest(r)
                                        .scheme(null)
                                        .host(null)
                                        .port(null)
                                        .replaceQueryParam("lang", language)
                                        .build()
                                        .toUriString());
    }

    public List<Post> getPosts() {
        return Posts.of(visitor())
                .sorted(Comparator.comparing(Post::shop).thenComparing(Post::role))
                .toList();
    }

    /// Whether who is looking keeps the counter of a shop.
    public boolean serves(ShopId shop) {
        return Posts.has(visitor(), shop, Role.OWNER, Role.COUNTER);
    }

    /// Whether who is looking may change what a shop says of itself.
    public boolean arranges(ShopId shop) {
        return Posts.has(visitor(), shop, Role.OWNER, Role.TOWN);
    }

    /// Whether who is looking may read the histories of a shop.
    public boolean audits(ShopId shop) {
        return Posts.has(visitor(), shop, Role.OWNER, Role.AUDITOR);
    }

    /// Whether who is looking owns a shop, and may let others in.
    public boolean owns(ShopId shop) {
        return Posts.has(visitor(), shop, Role.OWNER);
    }

    /// In how many shops she has something in her basket of the town.
    public int getShopsInBasket() {
        return request().map(r -> Carried.basket(r).shops().size()).orElse(0);
    }

    /// The shop at whose pages somebody of its staff is, for a page that knows nothing of it.
    public Optional<String> getShopHere() {
        return request()
                .map(Chrome::asked)
                .map(SHOP_PAGES::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .filter(shop -> serves(new ShopId(shop)));
    }

    /// The order at whose pages somebody is, for a page that knows nothing of it.
    public Optional<String> getOrderHere() {
        return request()
                .map(Chrome::asked)
                .map(ORDER_PAGES::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .filter(token -> links.order(token).isPresent());
    }

    /// The address that failed, where this page stands in for it.
    private static String asked(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    public boolean isTownHall() {
        return Posts.inTown(visitor(), Role.TOWN);
    }

    private static @Nullable Authentication visitor() {
        return SecurityContextHolder.getContext().getAuthentication();
    }

    private static Optional<HttpServletRequest> request() {
        return Optional.ofNullable(attributes()).map(ServletRequestAttributes::getRequest);
    }

    private static @Nullable ServletRequestAttributes attributes() {
        return (ServletRequestAttributes) RequestContextHolder.getRequestAttributes();
    }
}

package org.creneau.infrastructure.desk;

import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where the product is found from outside, for links that leave it: in letters, on paper, at a payment service. A node does not
/// know that by itself, and what a request says of it may be the name of a machine in the shop's own network,
/// or whatever its sender likes.
@Component
public final class SeenFromOutside {
    private final String pages;

    /// @param pages empty where nobody said
    SeenFromOutside(@Value("${creneau.mail.pages:}") String pages) {
        this.pages = pages.endsWith("/") ? pages.substring(0, pages.length() - 1) : pages;
    }

    /// What was configured, and otherwise what the request said.
    ///
    /// @param asked as whoever asks sees it
    public URI host(URI asked) {
        return pages.isEmpty() ? asked : URI.create(pages + "/");
    }

    /// @param path with its first slash
    /// @return absent where nobody said how the product is seen from outside
    public Optional<String> link(String path) {
        return pages.isEmpty() ? Optional.empty() : Optional.of(pages + path);
    }
}

package org.creneau.infrastructure.desk;

import java.util.Optional;

/// Unguessable words for links. Nothing is stored: a token carries what it stands for, sealed.
public interface Tokens {
    String token(String kind, String meaning);

    /// Empty for a token that was not made here for this kind.
    Optional<String> open(String kind, String token);
}

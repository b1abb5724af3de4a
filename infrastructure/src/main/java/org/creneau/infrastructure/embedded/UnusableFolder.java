package org.creneau.infrastructure.embedded;

import org.jspecify.annotations.Nullable;

/// The data folder cannot be used as it is. The message is for whoever started the product: it says
/// what is wrong and what to do.
public final class UnusableFolder extends RuntimeException {
    public UnusableFolder(String message) {
        this(message, null);
    }

    public UnusableFolder(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

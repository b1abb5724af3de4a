package org.creneau.infrastructure.security;

import jakarta.servlet.http.HttpSession;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/// Whether somebody is still signed in who follows a page for hours: what she is sent meanwhile comes with no request of hers.
@Component
public final class StillSignedIn {
    private final @Nullable SessionRepository<?> sessions;

    StillSignedIn(ObjectProvider<SessionRepository<?>> sessions) {
        this.sessions = sessions.getIfAvailable();
    }

    /// To be asked later, on any thread.
    public BooleanSupplier with(HttpSession session) {
        SessionRepository<?> kept = sessions;
        if (kept == null) {
            return () -> isValid(session);
        }
        String id = session.getId();
        return () -> kept.findById(id) != null;
    }

    private static boolean isValid(HttpSession session) {
        try {
            return session.getCreationTime() > 0;
        } catch (IllegalStateException _) {
            return false;
        }
    }
}

package org.creneau.infrastructure.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;

/// Checks a password, unless it has been guessed at too often.
final class SlowedSignIn implements AuthenticationProvider {
    private final AuthenticationProvider passwords;
    private final Attempts attempts;

    SlowedSignIn(AuthenticationProvider passwords, Attempts attempts) {
        this.passwords = passwords;
        this.attempts = attempts;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication offered) {
        String login = offered.getName();
        if (attempts.tooMany(login)) {
            throw new LockedException("Too many attempts");
        }
        try {
            @Nullable Authentication signedIn = passwords.authenticate(offered);
            attempts.succeeded(login);
            return signedIn;
        } catch (BadCredentialsException e) {
            attempts.failed(login);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }
}

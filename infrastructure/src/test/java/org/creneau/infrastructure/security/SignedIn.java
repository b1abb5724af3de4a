package org.creneau.infrastructure.security;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Somebody of a shop's staff, as a page knows her after she signed in.
public final class SignedIn {
    private SignedIn() {}

    public static RequestPostProcessor as(String login, StaffSettings settings) {
        return user(new StaffAccounts(settings).loadUserByUsername(login));
    }
}

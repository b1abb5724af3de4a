package org.creneau.domain.slot;

/// On whose behalf a place is asked for.
public enum Claim {
    /// By the shopper herself: what one person may take binds her.
    OWN,
    /// By the shop for a customer who called, wrote or came: the shop knows what it does.
    FOR_SOMEBODY
}

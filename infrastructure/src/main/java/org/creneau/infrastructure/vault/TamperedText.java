package org.creneau.infrastructure.vault;

/// A sealed text is not what was sealed there: changed, cut, moved from another place, or sealed with
/// another key.
public final class TamperedText extends RuntimeException {
    public TamperedText(String context) {
        super("The sealed text of " + context + " cannot be opened");
    }
}

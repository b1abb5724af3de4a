package org.creneau.domain.till;

/// Which till keeps a shop's books. Where a shop has said nothing of it, its own does.
public enum Till {
    SHOPS_OWN,
    CRENEAU
}

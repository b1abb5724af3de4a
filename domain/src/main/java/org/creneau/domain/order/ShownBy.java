package org.creneau.domain.order;

/// How the person who took the parcel showed that it was hers.
public enum ShownBy {
    CODE,
    /// She said her name, and the shop took her word.
    NAME
}

package org.creneau.domain.order;

/// How a shopper was told.
public enum NoticeWay {
    EMAIL,
    /// Somebody called her.
    PHONE,
    /// Somebody wrote to her telephone, with whatever the shop has for that.
    TEXT
}

package org.creneau.domain.payment.online;

/// How somebody came by a link with which an order is paid.
public enum LinkWay {
    /// On the shop's screen, or read to her on the telephone.
    SHOWN,
    /// In a letter, which the mail server took.
    EMAIL
}

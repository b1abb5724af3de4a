package org.creneau.infrastructure.sandbox;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// The cards of the sandbox. No card begins with nought, so none of these is anybody's. They are chosen from a
/// list: there is no field into which somebody could type a real one.
enum TestCard {
    ACCEPTED("0000 0000 0000 0001", Bank.YES, Mischief.NONE),
    STRONG("0000 0000 0000 0002", Bank.ASKS, Mischief.NONE),
    DECLINED("0000 0000 0000 0003", Bank.NO, Mischief.NONE),
    REFUND_BOUNCES("0000 0000 0000 0004", Bank.YES, Mischief.NONE),
    KEPT_BRIEFLY("0000 0000 0000 0005", Bank.YES, Mischief.NONE),
    NOTICES_LATE("0000 0000 0000 0006", Bank.YES, Mischief.LATE),
    NOTICES_TWICE("0000 0000 0000 0007", Bank.YES, Mischief.TWICE),
    NOTICES_UNORDERED("0000 0000 0000 0008", Bank.YES, Mischief.UNORDERED),
    NOTICES_NEVER("0000 0000 0000 0009", Bank.YES, Mischief.NEVER);

    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Duration AN_HOUR = Duration.ofHours(1);

    /// What the bank says when the card is used.
    enum Bank {
        YES,
        NO,
        /// It sends a code to her telephone first.
        ASKS
    }

    private final String number;
    private final Bank bank;
    private final Mischief mischief;

    TestCard(String number, Bank bank, Mischief mischief) {
        this.number = number;
        this.bank = bank;
        this.mischief = mischief;
    }

    static Optional<TestCard> find(String number) {
        return Arrays.stream(values()).filter(card -> card.number.equals(number)).findFirst();
    }

    public String number() {
        return number;
    }

    Bank bank() {
        return bank;
    }

    Mischief mischief() {
        return mischief;
    }

    /// For how long the bank keeps the money for the shop.
    Duration kept() {
        return this == KEPT_BRIEFLY ? AN_HOUR : A_WEEK;
    }

    boolean bounces() {
        return this == REFUND_BOUNCES;
    }
}

package org.creneau.domain.payment;

import org.creneau.domain.kernel.Money;

/// The account of an order, to the cent and in one currency.
///
/// @param due what the order comes to by now, goods that came back taken off
/// @param received what the shop has: what its till took, and cheques that the bank took
/// @param promised cheques that were announced or lie in the shop. Nobody has that money: never shown as
///     paid
/// @param givenBack to the customer
public record Ledger(Money due, Money received, Money promised, Money givenBack) {

    public static Ledger of(Money due, Entries entries) {
        String currency = due.currency();
        return new Ledger(
                due,
                new Money(entries.received(), currency),
                new Money(entries.promised(), currency),
                new Money(entries.givenBack(), currency));
    }

    /// What is to be paid yet; below zero it is to be given back.
    public Money open() {
        return due.minus(received).plus(givenBack);
    }
}

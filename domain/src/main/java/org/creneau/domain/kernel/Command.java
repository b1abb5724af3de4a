package org.creneau.domain.kernel;

/// Something that somebody asks of a shop.
///
/// Ids and random values come in with the command, and the instant of the decision with its envelope,
/// [Issued]: the domain has no clock and no dice.
public interface Command {
    ShopId shop();
}

package org.creneau.domain.shop;

/// What a shop sells or does, as far as the texts tell shops apart by it. Its own word for its trade
/// stays free; a shop that does several things names the one it lives from.
public enum Activity {
    FOOD,
    PHARMACY,
    OPTICIAN,
    PRESS,
    STATIONERY,
    BOOKS,
    RECORDS,
    COMPUTERS,
    HARDWARE,
    PETS,
    GARDEN,
    FLORIST,
    HAIRDRESSER,
    CHOCOLATE,
    SHOE_REPAIR,
    SHOES,
    CLOTHES,
    TOYS,
    HATS,
    DECORATION,
    OTHER
}

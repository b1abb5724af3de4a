package org.creneau.domain.shop;

/// A public holiday that a shop may keep. Its name stands in every history that speaks of it.
public enum Holiday {
    NEW_YEARS_DAY,
    GOOD_FRIDAY,
    EASTER_MONDAY,
    LABOUR_DAY,
    VICTORY_1945,
    ASCENSION,
    WHIT_MONDAY,
    FRENCH_NATIONAL_DAY,
    BELGIAN_NATIONAL_DAY,
    ASSUMPTION,
    ALL_SAINTS,
    ARMISTICE_1918,
    CHRISTMAS,
    SECOND_CHRISTMAS_DAY,
    ABOLITION_OF_SLAVERY
}

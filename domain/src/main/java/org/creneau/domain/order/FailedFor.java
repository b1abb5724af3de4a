package org.creneau.domain.order;

/// Why a parcel could not be left at somebody's door.
public enum FailedFor {
    NOBODY_THERE,
    ADDRESS_NOT_FOUND,
    /// She did not want it any more.
    NOT_WANTED,
    /// Weather, a strike, a van that broke down.
    ON_THE_ROAD
}

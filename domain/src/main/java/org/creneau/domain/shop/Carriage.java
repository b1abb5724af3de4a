package org.creneau.domain.shop;

import org.creneau.domain.kernel.MalformedValue;

/// Who takes parcels to people's doors.
public sealed interface Carriage {
    /// The shop itself, in the hours of its round: somebody is at the door in the window that was
    /// booked.
    record OwnRound() implements Carriage {}

    /// Somebody else. The window that is booked is the one in which the parcel leaves the shop.
    ///
    /// @param name whom the shopper will see at her door
    /// @param days how many days it usually takes from there
    record Carrier(String name, int days) implements Carriage {
        private static final int LONGEST_NAME = 60;
        private static final int LONGEST = 60;

        public Carrier {
            if (!Zone.isText(name, LONGEST_NAME) || days < 1 || days > LONGEST) {
                throw new MalformedValue("carrier");
            }
        }
    }
}

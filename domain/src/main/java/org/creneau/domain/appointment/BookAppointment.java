package org.creneau.domain.appointment;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ServiceId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.Contact;
import org.creneau.domain.slot.Claim;
import org.jspecify.annotations.Nullable;

/// Agrees on an hour for a service. No place is held before: there is no basket to fill meanwhile.
///
/// Sent again with the same order id, it is the same appointment.
///
/// @param word what she would like the shop to know
public record BookAppointment(
        OrderId order,
        String number,
        ServiceId service,
        SlotId slot,
        SubjectId subject,
        Contact contact,
        PersonalText code,
        @Nullable PersonalText word,
        Claim claim)
        implements Command {
    private static final int LONGEST_WORD = 500;

    public BookAppointment {
        if (word instanceof PersonalText.Known(var text)
                && (text.isBlank() || text.length() > LONGEST_WORD)) {
            throw new MalformedValue("remark");
        }
    }

    @Override
    public ShopId shop() {
        return slot.shop();
    }
}

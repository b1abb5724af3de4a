package org.creneau.domain.slot;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;

/// Keeps that somebody was refused a window.
///
/// @param reason the code of the refusal
public record NoteRefusal(SlotId slot, SubjectId subject, String reason) implements Command {
    public NoteRefusal {
        if (!reason.matches("[a-z-]{1,40}")) {
            throw new MalformedValue("reason");
        }
    }

    @Override
    public ShopId shop() {
        return slot.shop();
    }
}

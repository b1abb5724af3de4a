package org.creneau.domain.customer;

import java.time.Instant;
import org.creneau.domain.customer.CustomerEvent.NoteWritten;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;

/// Only the newest note is shown; the ones before stay in the history.
public final class WriteNoteDecider implements Decider<WriteNote, WriteNoteDecider.Facts> {
    public record Facts(boolean customer, CustomerFile file) {}

    @Override
    public Class<WriteNote> command() {
        return WriteNote.class;
    }

    @Override
    public Fold<Facts> facts(WriteNote command) {
        return CustomerFile.isCustomer(command.shop(), command.subject())
                .and(CustomerFile.of(command.shop(), command.subject()), Facts::new);
    }

    @Override
    public Decision decide(WriteNote command, Facts facts, Instant at) {
        if (!facts.customer()) {
            return Decision.refused(CustomerRefusal.UNKNOWN_CUSTOMER);
        }
        return facts.file().note().equals(command.note())
                ? Decision.accepted()
                : Decision.accepted(
                        new NoteWritten(command.shop(), command.subject(), command.note(), at));
    }
}

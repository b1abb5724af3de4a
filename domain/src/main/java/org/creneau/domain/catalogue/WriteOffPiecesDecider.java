package org.creneau.domain.catalogue;

import java.time.Instant;
import org.creneau.domain.catalogue.StockEvent.PiecesWrittenOff;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;

public final class WriteOffPiecesDecider implements Decider<WriteOffPieces, Movement> {
    @Override
    public Class<WriteOffPieces> command() {
        return WriteOffPieces.class;
    }

    @Override
    public Fold<Movement> facts(WriteOffPieces command) {
        return Movement.of(command.shop(), command.item(), command.movement());
    }

    @Override
    public Decision decide(WriteOffPieces command, Movement movement, Instant at) {
        var gone =
                new PiecesWrittenOff(
                        command.shop(),
                        command.item(),
                        command.movement(),
                        command.pieces().pieces(),
                        command.why(),
                        Movement.noLaterThan(at, command.happened()));
        return movement.decide(gone, earlier -> isSame(gone, earlier));
    }

    private static boolean isSame(PiecesWrittenOff now, StockEvent earlier) {
        return earlier instanceof PiecesWrittenOff before
                && before.item().equals(now.item())
                && before.why() == now.why()
                && before.pieces() == now.pieces();
    }
}

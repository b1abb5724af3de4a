package org.creneau.domain.catalogue;

import java.time.Instant;
import org.creneau.domain.catalogue.StockEvent.PiecesReceived;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;

public final class ReceivePiecesDecider implements Decider<ReceivePieces, Movement> {
    @Override
    public Class<ReceivePieces> command() {
        return ReceivePieces.class;
    }

    @Override
    public Fold<Movement> facts(ReceivePieces command) {
        return Movement.of(command.shop(), command.item(), command.movement());
    }

    @Override
    public Decision decide(ReceivePieces command, Movement movement, Instant at) {
        var received =
                new PiecesReceived(
                        command.shop(),
                        command.item(),
                        command.movement(),
                        command.pieces().pieces(),
                        Movement.noLaterThan(at, command.happened()));
        return movement.decide(received, earlier -> isSame(received, earlier));
    }

    private static boolean isSame(PiecesReceived now, StockEvent earlier) {
        return earlier instanceof PiecesReceived before
                && before.item().equals(now.item())
                && before.pieces() == now.pieces();
    }
}

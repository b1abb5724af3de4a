package org.creneau.infrastructure.projections;

import java.util.Set;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventHandler;
import org.axonframework.messaging.eventhandling.EventHandlerRegistry;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;

/// Takes the parts that Axon hands to the segments of this node, each in a transaction of its own.
final class PartComponent implements EventHandlingComponent {
    private final BatchOfView view;
    private final ViewEvents events;

    PartComponent(BatchOfView view, ViewEvents events) {
        this.view = view;
        this.events = events;
    }

    @Override
    public MessageStream.Empty<Message> handle(EventMessage message, ProcessingContext context) {
        Part part = PartMessages.part(message);
        long token = TrackingToken.fromContext(context).orElseThrow().position().orElseThrow();
        try {
            view.handle(part);
        } catch (RuntimeException e) {
            return MessageStream.failed(e);
        }
        context.runOnAfterCommit(_ -> events.written(part.segment(), token));
        return MessageStream.empty();
    }

    @Override
    public Set<QualifiedName> supportedEvents() {
        return Set.of(PartMessages.PART);
    }

    /// The number of the segment, which is what Axon's own arithmetic makes of it.
    @Override
    public Object sequenceIdentifierFor(EventMessage message, ProcessingContext context) {
        return PartMessages.part(message).segment();
    }

    @Override
    public EventHandlerRegistry subscribe(QualifiedName name, EventHandler handler) {
        throw new UnsupportedOperationException("It takes the parts of pages, and nothing else");
    }
}

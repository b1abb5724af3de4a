package org.creneau.infrastructure.projections;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventHandler;
import org.axonframework.messaging.eventhandling.EventHandlerRegistry;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.creneau.application.decisions.Envelope;
import org.creneau.application.decisions.EventNames;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.projections.Projection;
import org.creneau.domain.kernel.Event;

/// Gathers the events that Axon hands over one by one, and passes them on as the batch they are, once,
/// before the unit of work commits.
final class GatheringComponent implements EventHandlingComponent {
    private static final ResourceKey<List<Recorded<? extends Event>>> BATCH =
            ResourceKey.withLabel("batch of a view");

    private final Projection projection;
    private final Set<QualifiedName> names;
    private final BatchOfView view;
    private final Consumer<Long> committed;

    /// @param committed told the newest position of each batch, once it can be read
    GatheringComponent(Projection projection, BatchOfView view, Consumer<Long> committed) {
        this.projection = projection;
        this.view = view;
        this.committed = committed;
        this.names =
                projection.types().stream()
                        .map(type -> new QualifiedName(EventNames.of(type).name()))
                        .collect(toUnmodifiableSet());
    }

    @Override
    public MessageStream.Empty<Message> handle(EventMessage event, ProcessingContext context) {
        context.computeResourceIfAbsent(BATCH, () -> batchOf(context))
                .add(Envelope.recorded(event));
        return MessageStream.empty();
    }

    private List<Recorded<? extends Event>> batchOf(ProcessingContext context) {
        List<Recorded<? extends Event>> batch = new ArrayList<>();
        context.runOnPrepareCommit(_ -> view.handle(batch));
        context.runOnAfterCommit(_ -> committed.accept(batch.getLast().position()));
        return batch;
    }

    @Override
    public Set<QualifiedName> supportedEvents() {
        return names;
    }

    /// A text, never an identity: two nodes must put an event into the same segment.
    @Override
    public Object sequenceIdentifierFor(EventMessage event, ProcessingContext context) {
        return projection.key(Envelope.recorded(event).event());
    }

    @Override
    public EventHandlerRegistry subscribe(QualifiedName name, EventHandler handler) {
        throw new UnsupportedOperationException("A projection says itself what it needs");
    }
}

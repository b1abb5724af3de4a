/// An append-only event store on PostgreSQL for Axon Framework, with conditions on tags and types.
///
/// One global order without gaps: the appends of a node go through one writer that gathers them into
/// batches, and the writers of all nodes take turns under one advisory lock. What was stored is bound
/// together by hash chains, one over the whole log and one per *strand*, an opaque key that the user
/// of the package chooses. The package knows nothing of what its events mean, and nothing of the rest
/// of the product: payloads come and go through a [PayloadCodec] that is given to it.
@NullMarked
package org.creneau.infrastructure.eventstore;

import org.jspecify.annotations.NullMarked;

/// What is deployed beside the code: the compose file, what Prometheus scrapes and alerts on, what
/// Grafana shows. None of it is compiled, so all of it is checked here.
@NullMarked
package org.creneau.infrastructure.ops;

import org.jspecify.annotations.NullMarked;

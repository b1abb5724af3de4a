/// The pages: the town, a shop, the way to an order, the order itself, the shop's own desk and queue,
/// and the auditor's timeline. Rendered here, whole without a script; a change in a view makes open
/// pages ask for themselves again.
@NullMarked
package org.creneau.infrastructure.web;

import org.jspecify.annotations.NullMarked;

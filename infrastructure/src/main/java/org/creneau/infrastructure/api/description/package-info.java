/// The description of the interface (OpenAPI 3.1) at `/v3/api-docs`. What can be read from the code is read
/// from the code: addresses, parameters, the shapes of the records that come and go, with what may be absent.
/// What cannot is said beside each handler by [Offered], in one line. Tests hold the description against the
/// running product: every answer of every test is checked against it.
@NullMarked
package org.creneau.infrastructure.api.description;

import org.jspecify.annotations.NullMarked;

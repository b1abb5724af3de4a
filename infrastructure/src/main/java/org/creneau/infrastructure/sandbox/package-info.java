/// A payment service for trying things out: its books, the page where cards are typed in, the notices it sends. It
/// takes no real card and moves no money, and otherwise behaves as real ones do: banks say no or ask for a code,
/// authorisations lapse, refunds bounce, notices come late, twice, in the wrong order or not at all.
@NullMarked
package org.creneau.infrastructure.sandbox;

import org.jspecify.annotations.NullMarked;

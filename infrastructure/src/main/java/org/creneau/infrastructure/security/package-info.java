/// Who may do what: staff accounts with roles in a shop, sign-in and its limits, the rules for every
/// address, and the headers that keep a browser from doing what a page did not ask for.
@NullMarked
package org.creneau.infrastructure.security;

import org.jspecify.annotations.NullMarked;

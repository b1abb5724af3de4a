package org.creneau.infrastructure.api.description;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.creneau.domain.partner.Scope;

/// What an address of the interface offers, as far as its handler's signature does not say it. Every
/// handler has one.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Offered {

    /// The operation's id, which clients are generated from: it never changes.
    String id();

    /// One sentence.
    String says();

    /// Of the answer when all is well.
    int status() default 200;

    /// The record in the answer, where the handler's return type does not name it. [Void] for none.
    Class<?> answer() default Void.class;

    /// Who may, by post: `OWNER` of the shop in the address, `town:AUDITOR` for one of the whole town. Empty
    /// for everybody, and for whoever has the token in the address.
    String[] to() default {};

    /// What a partner's key has to be for; none where no key helps.
    Scope[] scope() default {};

    /// Whether the order's token comes as a bearer's.
    boolean bearer() default false;

    /// Whether it is answered only so many times in a while.
    boolean counted() default false;
}

package org.creneau.infrastructure.eventstore;

import java.util.Set;

/// The names under which an event may lie in the log: the one it has today and those it had before.
///
/// This is the one place where names are expanded, for sourcing, streaming and conditions alike: an
/// event stored under an old name conflicts like one stored under the new.
@FunctionalInterface
public interface Renames {

    /// Nothing was ever renamed.
    Renames NONE = name -> Set.of(name);

    /// Every name that `name` stands for in the log, itself included.
    Set<String> namesOf(String name);
}

package org.creneau.domain.shop;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Where in its country a text held.
public sealed interface Area {

    record WholeCountry() implements Area {}

    /// @param codes as [Commune#departement()] gives them
    record Departements(SortedSet<String> codes) implements Area {
        public Departements {
            codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
        }

        static Departements of(String... codes) {
            return new Departements(new TreeSet<>(Set.of(codes)));
        }
    }

    /// @param commune absent where the shop does not say: then only what held everywhere holds for it
    default boolean holdsIn(@Nullable Commune commune) {
        return switch (this) {
            case WholeCountry _ -> true;
            case Departements(var codes) ->
                    commune != null && codes.contains(commune.departement());
        };
    }
}

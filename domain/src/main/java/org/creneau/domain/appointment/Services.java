package org.creneau.domain.appointment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.appointment.ServiceEvent.ResourceShared;
import org.creneau.domain.appointment.ServiceEvent.ServiceOffered;
import org.creneau.domain.appointment.ServiceEvent.ServiceWithdrawn;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ResourceId;
import org.creneau.domain.kernel.ServiceId;
import org.creneau.domain.kernel.ShopId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// What a shop offers by appointment, and what it has for it.
public record Services(PMap<ServiceId, Service> offered, PMap<ResourceId, Resource> resources) {
    private static final Services NONE = new Services(HashTreePMap.empty(), HashTreePMap.empty());

    public Services(Map<ServiceId, Service> offered, Map<ResourceId, Resource> resources) {
        this(HashTreePMap.from(offered), HashTreePMap.from(resources));
    }

    public static Fold<Services> of(ShopId shop) {
        Boundary said =
                Boundary.of(
                        shop.tag(),
                        Set.of(ServiceOffered.class, ServiceWithdrawn.class, ResourceShared.class));
        return Fold.of(ServiceEvent.class, said, NONE, Services::evolve);
    }

    private Services evolve(ServiceEvent event) {
        return switch (event) {
            case ServiceOffered said ->
                    new Services(offered.plus(said.service().id(), said.service()), resources);
            case ServiceWithdrawn said -> new Services(offered.minus(said.service()), resources);
            case ResourceShared said ->
                    new Services(offered, resources.plus(said.resource().id(), said.resource()));
        };
    }

    public Optional<Service> find(ServiceId service) {
        return Optional.ofNullable(offered.get(service));
    }

    /// In an order that stays.
    List<ResourceId> serving(String schedule) {
        return resources.values().stream()
                .filter(one -> one.serves(schedule))
                .map(Resource::id)
                .sorted(Comparator.comparing(ResourceId::value))
                .toList();
    }

    int count(ResourceId resource) {
        return Optional.ofNullable(resources.get(resource)).map(Resource::count).orElse(0);
    }
}

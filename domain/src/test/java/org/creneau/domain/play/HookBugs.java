package org.creneau.domain.play;

import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.webhook.Hook;
import org.creneau.domain.webhook.PauseHookDecider;
import org.creneau.domain.webhook.RegisterHookDecider;
import org.creneau.domain.webhook.RotateHookSecretDecider;
import org.junit.jupiter.api.Named;
import org.pcollections.HashTreePSet;

/// Mistakes in who is told.
final class HookBugs {
    private HookBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                Named.of(
                        "an address that comes back",
                        Planted.misjudging(
                                new RegisterHookDecider(),
                                facts ->
                                        new RegisterHookDecider.Facts(
                                                facts.shop(), facts.full(), Optional.empty()))),
                Named.of(
                        "a secret that comes back",
                        Planted.misjudging(
                                new RotateHookSecretDecider(),
                                hook -> hook.map(HookBugs::forgetful))),
                Named.of(
                        "an address paused twice",
                        Planted.altering(new PauseHookDecider(), RandomPlayTest::twice)));
    }

    private static Hook forgetful(Hook hook) {
        return new Hook(
                hook.shop(),
                hook.id(),
                hook.partner(),
                hook.address(),
                hook.types(),
                hook.secret(),
                hook.former(),
                HashTreePSet.empty(),
                hook.registered(),
                hook.paused(),
                hook.removed());
    }
}

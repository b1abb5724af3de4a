package org.creneau.domain.play;

import java.util.List;
import java.util.Random;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.HookId;
import org.creneau.domain.testing.Town;
import org.creneau.domain.webhook.HookAddress;
import org.creneau.domain.webhook.HookCommand.ChangeHook;
import org.creneau.domain.webhook.HookCommand.PauseHook;
import org.creneau.domain.webhook.HookCommand.RegisterHook;
import org.creneau.domain.webhook.HookCommand.RemoveHook;
import org.creneau.domain.webhook.HookCommand.ResumeHook;
import org.creneau.domain.webhook.HookCommand.RotateHookSecret;
import org.creneau.domain.webhook.PausedFor;
import org.creneau.domain.webhook.PublicType;
import org.creneau.domain.webhook.SecretId;

/// An owner who has programs told, changes her mind, and whose browser sends old forms again: a whole life of an
/// address, with something else in between now and then.
final class HookWhims {
    private static final int LIFE = 8;

    /// Some lives.
    static final int TURNS = 6 * LIFE;

    private static final List<PublicType> TYPES =
            List.of(new PublicType("order.placed"), new PublicType("order.ready"));
    private static final List<PausedFor> WHY = List.of(PausedFor.values());

    private final Random dice;
    private int done;

    HookWhims(Random dice) {
        this.dice = dice;
    }

    /// How many of the newest events the node that decides has not heard of.
    int unheard() {
        return dice.nextInt(3) == 0 ? dice.nextInt(9) : 0;
    }

    Command next() {
        HookId hook = new HookId("hook-" + done / LIFE);
        int step = dice.nextInt(5) == 0 ? dice.nextInt(LIFE) : done++ % LIFE;
        return switch (step) {
            case 1 -> new PauseHook(Town.SHOP, hook, WHY.get(dice.nextInt(3)));
            case 2 -> new ResumeHook(Town.SHOP, hook);
            case 3 -> new RotateHookSecret(Town.SHOP, hook, secret(1));
            case 4 -> new RotateHookSecret(Town.SHOP, hook, secret(0));
            case 5 -> new ChangeHook(Town.SHOP, hook, address(), types());
            case 6 -> new RemoveHook(Town.SHOP, hook);
            default -> new RegisterHook(Town.SHOP, hook, null, address(), types(), secret(0));
        };
    }

    private HookAddress address() {
        return new HookAddress("https://till.example/" + dice.nextInt(2));
    }

    private List<PublicType> types() {
        return TYPES.subList(0, 1 + dice.nextInt(2));
    }

    private static SecretId secret(int which) {
        return new SecretId("%032x".formatted(which));
    }
}

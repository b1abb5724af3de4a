package org.creneau.infrastructure.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.HookId;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PartnerId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.WaitId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.webhook.SecretId;

/// Ids that follow from a key of the caller's, so that a request sent twice, also after a crash in
/// between, is one request.
///
/// A key shorter than 16 characters is turned away: whoever guesses somebody's key and order could read
/// that order.
public final class Keys {
    private static final int SHORTEST = 16;
    private static final int LONGEST = 200;
    private static final int BYTES = 16;
    private static final int WORD_OF_ITEM = 40;
    private static final int END_OF_ITEM = 6;

    private Keys() {}

    public static HoldId hold(ShopId shop, String key) {
        return new HoldId(derived("hold", shop, key));
    }

    /// For a page on which a shopper may change her mind: going back and choosing another window under
    /// the same key is no repetition.
    public static HoldId hold(SlotId slot, String key) {
        return new HoldId(derived("hold " + slot, slot.shop(), key));
    }

    public static OrderId order(ShopId shop, String key) {
        return new OrderId(derived("order", shop, key));
    }

    /// For a page: the order that comes of a hold. No key of a program's leads to it, though the shop
    /// sees ids of holds in its own history.
    public static OrderId order(ShopId shop, HoldId hold) {
        return new OrderId(derived("order of hold", shop, hold.value()));
    }

    public static WaitId waiting(ShopId shop, String key) {
        return new WaitId(derived("wait", shop, key));
    }

    /// For what staff take down: whatever they send as a key, it is none of a shopper's own orders, whose
    /// code and link are not theirs to see.
    public static OrderId staffOrder(ShopId shop, String key) {
        return new OrderId(derived("staff order", shop, key));
    }

    /// Readable where the name is, so that it can be told apart in a list, and never the same for two
    /// articles of one name.
    public static ItemId item(ShopId shop, String key, String label) {
        String plain =
                Normalizer.normalize(label, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-");
        String word = plain.replaceAll("^-|-$", "");
        String end = derived("item " + label, shop, key).substring(0, END_OF_ITEM);
        return new ItemId(
                word.isEmpty()
                        ? end
                        : word.substring(0, Math.min(word.length(), WORD_OF_ITEM)) + "-" + end);
    }

    public static MovementId movement(ShopId shop, String key) {
        return new MovementId(derived("movement", shop, key));
    }

    /// For what is missing of an order: the same key for another order is another question.
    public static MovementId missing(ShopId shop, OrderId order, String key) {
        return new MovementId(derived("missing of " + order, shop, key));
    }

    /// Also checks the length of the key, from which the partner's secret will follow.
    public static PartnerId partner(ShopId shop, String key) {
        return new PartnerId(derived("partner", shop, key));
    }

    /// What a partner sends as a key, so that it is nobody else's: whichever it sends, it leads to no order
    /// but its own.
    public static String ofPartner(ShopId shop, PartnerId partner, String key) {
        return derived("key of partner " + partner, shop, key);
    }

    /// The two entries of an exchange.
    ///
    /// @param side of which ledger
    public static PaymentId exchange(ShopId shop, ReturnId goods, String side) {
        return new PaymentId(derived("exchange " + side, shop, goods.value()));
    }

    public static HookId hook(ShopId shop, String key) {
        return new HookId(derived("hook", shop, key));
    }

    /// The name of a secret, which says nothing of it.
    static SecretId secret(ShopId shop, HookId hook, String key) {
        return new SecretId(derived("secret of hook " + hook, shop, key));
    }

    /// For what somebody brings whom nobody expected, and exchanges at once.
    public static ReturnId overCounter(ShopId shop, String key) {
        return new ReturnId(derived("exchange over the counter", shop, key));
    }

    /// The order of what she takes for it.
    public static OrderId sale(ShopId shop, ReturnId goods) {
        return new OrderId(derived("order over the counter", shop, goods.value()));
    }

    public static PaymentId payment(ShopId shop, String key) {
        return new PaymentId(derived("payment", shop, key));
    }

    /// Of one order: whatever key is sent with another, it is another declaration.
    public static WithdrawalId withdrawal(ShopId shop, OrderId order, String key) {
        return new WithdrawalId(derived("withdrawal of " + order, shop, key));
    }

    /// Of one order: whatever key is sent with another, it is another request.
    public static ReturnId returning(ShopId shop, OrderId order, String key) {
        return new ReturnId(derived("return of " + order, shop, key));
    }

    /// For somebody who looks at goods that came back: the same key for others is another look.
    public static MovementId look(ShopId shop, ReturnId goods, String key) {
        return new MovementId(derived("look at " + goods, shop, key));
    }

    /// That she keeps what she had given up: the same key for another declaration is another agreement.
    public static MovementId agreement(ShopId shop, WithdrawalId withdrawal, String key) {
        return new MovementId(derived("agreement on " + withdrawal, shop, key));
    }

    /// What a use beyond trying them took off the worth of goods: the same key for another declaration is another loss.
    public static MovementId diminution(ShopId shop, WithdrawalId withdrawal, String key) {
        return new MovementId(derived("diminution of " + withdrawal, shop, key));
    }

    /// The visit that is booked for a request.
    public static OrderId visit(ShopId shop, ReturnId goods) {
        return new OrderId(derived("visit", shop, goods.value()));
    }

    /// The person behind a visitor's cookie, as one shop sees her: two shops cannot put together what
    /// she looked at.
    public static SubjectId subject(ShopId shop, String visitor) {
        return new SubjectId(derived("subject", shop, visitor));
    }

    /// @throws MalformedValue of kind `key`
    static void check(String key) {
        if (key.length() < SHORTEST || key.length() > LONGEST) {
            throw new MalformedValue("key");
        }
    }

    private static String derived(String kind, ShopId shop, String key) {
        check(key);
        byte[] text = (kind + '\n' + shop + '\n' + key).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Arrays.copyOf(sha256().digest(text), BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

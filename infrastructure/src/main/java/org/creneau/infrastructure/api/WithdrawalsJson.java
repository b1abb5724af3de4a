package org.creneau.infrastructure.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creneau.application.withdrawal.Followed;
import org.creneau.application.withdrawal.Right;
import org.creneau.application.withdrawal.WithdrawalView;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.EmailAddress;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.infrastructure.api.description.Needed;
import org.jspecify.annotations.Nullable;

/// Changing one's mind, as it is asked for and answered.
final class WithdrawalsJson {
    private static final int LONGEST = 500;

    private WithdrawalsJson() {}

    /// @param lines what is not kept
    /// @param email where an acknowledgement is sent; it can be read here in any case
    record Wish(@Needed @Nullable List<Asked.@Nullable Back> lines, @Nullable String email) {
        List<ReturnLine> goods() {
            return Asked.goods(lines);
        }

        @Nullable PersonalText to() {
            return WithdrawalsJson.to(email);
        }
    }

    /// @param channel by which the customer reached the shop: `PHONE`, `EMAIL`, `MESSAGE` or `COUNTER`
    /// @param lines what is not kept
    /// @param email where an acknowledgement is sent
    /// @param sent when she sent or said it; absent for now
    record Noted(
            @Needed @Nullable String channel,
            @Needed @Nullable List<Asked.@Nullable Back> lines,
            @Nullable String email,
            @Nullable Instant sent) {
        Channel through() {
            return AskedByStaff.channel(channel);
        }

        List<ReturnLine> goods() {
            return Asked.goods(lines);
        }

        @Nullable PersonalText to() {
            return WithdrawalsJson.to(email);
        }
    }

    /// @param sent the day that the proof says
    record Sending(@Needed @Nullable LocalDate sent) {
        LocalDate day() {
            return Asked.required("sent", sent);
        }
    }

    /// @param lines what she keeps of what she had given up
    record Kept(@Needed @Nullable List<Asked.@Nullable Back> lines) {
        List<ReturnLine> goods() {
            return Asked.goods(lines);
        }
    }

    /// @param item an article
    /// @param line or what was ordered in words, by its place in the order
    /// @param quantity how many pieces it is of, all of them together
    /// @param amount what they lost of their worth, at most their price
    /// @param why what the shop found; the customer reads it
    record Lost(
            @Nullable String item,
            @Nullable Integer line,
            @Needed @Nullable Integer quantity,
            @Needed PaymentsJson.@Nullable Sum amount,
            @Needed @Nullable String why) {
        ReturnLine of() {
            int pieces = Asked.required("quantity", quantity);
            return Asked.goods(List.of(new Asked.Back(item, line, pieces))).getFirst();
        }

        Money sum() {
            return Asked.required("amount", amount).money();
        }

        PersonalText reason() {
            String said = Asked.required("diminution", why).strip();
            Asked.bounded("diminution", said, LONGEST);
            return PersonalText.of(said);
        }
    }

    /// @param amount what the pieces lost of their worth
    /// @param why what the shop found; null once the customer's data were erased
    record Diminished(String id, Pieces pieces, Json.Amount amount, @Nullable String why) {
        static Diminished of(WithdrawalView.Diminished one) {
            return new Diminished(
                    one.id().value(),
                    Pieces.of(one.line()),
                    Json.Amount.of(one.amount()),
                    Json.text(one.why()));
        }
    }

    private static @Nullable PersonalText to(@Nullable String email) {
        return email == null || email.isBlank()
                ? null
                : PersonalText.of(new EmailAddress(email).text());
    }

    /// @param item an article
    /// @param line or what was ordered in words, by its place in the order
    record Pieces(@Nullable String item, @Nullable Integer line, int quantity) {
        static Pieces of(ReturnLine line) {
            return of(line.goods(), line.quantity().pieces());
        }

        private static Pieces of(ReturnLine.Goods goods, int quantity) {
            return switch (goods) {
                case ReturnLine.Goods.Article(var item) -> new Pieces(item.value(), null, quantity);
                case ReturnLine.Goods.OfLine(var line) -> new Pieces(null, line, quantity);
            };
        }

        static List<Pieces> of(List<ReturnLine> lines) {
            return lines.stream().map(Pieces::of).toList();
        }
    }

    /// What of an order may still be given up.
    ///
    /// @param excluded why the law lets nobody withdraw from it, as it was offered when it was ordered; null
    ///     where she may
    /// @param whileSealed whether only as long as nobody has opened it
    record Thing(
            @Nullable String item,
            @Nullable Integer line,
            @Nullable String label,
            int left,
            @Nullable String excluded,
            boolean whileSealed) {
        static Thing of(Right.Choice choice) {
            Pieces pieces = Pieces.of(choice.goods(), choice.left());
            return new Thing(
                    pieces.item(),
                    pieces.line(),
                    Json.text(choice.label()),
                    choice.left(),
                    choice.as().isNever() ? choice.as().name() : null,
                    choice.as().isWhileSealed());
        }
    }

    /// @param receivedAt when she got it; null, with all that follows from it, until she did, and where it was
    ///     bought in the shop
    /// @param lastDay the last day on which she may change her mind
    /// @param open whether there is anything that she may still give up
    /// @param conformityUntil the last day on which the shop answers for faults
    /// @param declared what she said so far
    record OfOrder(
            @Nullable Instant receivedAt,
            @Nullable LocalDate lastDay,
            boolean open,
            @Nullable LocalDate conformityUntil,
            List<Thing> things,
            List<Declared> declared) {
        static OfOrder of(@Nullable Right right, List<Followed> followed) {
            List<Declared> declared = followed.stream().map(Declared::of).toList();
            return right == null
                    ? new OfOrder(null, null, false, null, List.of(), declared)
                    : new OfOrder(
                            right.received(),
                            right.lastDay(),
                            right.isOpen(),
                            right.conformity(),
                            right.choices().stream().map(Thing::of).toList(),
                            declared);
        }
    }

    /// @param order its id
    /// @param lastDay until when it could be declared
    /// @param refundBy the last day on which the shop may give the money back; it may wait for the goods
    /// @param declaredAt when she said it
    /// @param letter what became of the e-mail: `NONE` where none was asked for, `ON_ITS_WAY`, `SENT`,
    ///     `ADDRESS_REFUSED` or `NO_SERVER`
    /// @param awaited what is not back yet
    /// @param kept what shop and customer agreed that she keeps all the same
    /// @param sent the day of the proof that it was sent; null without one
    /// @param refused what of it was brought and not taken: its price is to be given back all the same
    /// @param diminished what a use beyond trying it took off its worth
    /// @param lost what of that counts: that much less is to be given back
    /// @param toGiveBack by the books of the order, for what is back, was shown to be sent, or was refused
    /// @param state `GOODS_AWAITED`, `GOODS_SENT`, `SENT_SETTLED`, `GOODS_REFUSED`, `REFUSED_SETTLED`, `TO_GIVE_BACK`, `KEPT` or
    ///     `DONE`; what is settled has nothing to be given back any more
    record Declared(
            String id,
            String order,
            String number,
            List<Pieces> lines,
            LocalDate lastDay,
            LocalDate refundBy,
            Instant declaredAt,
            String channel,
            String letter,
            List<Pieces> awaited,
            List<Pieces> refused,
            List<Pieces> kept,
            @Nullable LocalDate sent,
            List<Diminished> diminished,
            Json.Amount lost,
            Json.Amount toGiveBack,
            String state) {
        static Declared of(Followed followed) {
            WithdrawalView said = followed.said();
            return new Declared(
                    said.id().value(),
                    said.order().value(),
                    followed.order().number(),
                    Pieces.of(said.lines()),
                    said.lastDay(),
                    said.refundBy(),
                    said.said(),
                    said.through(),
                    said.letter().name(),
                    Pieces.of(followed.awaited()),
                    Pieces.of(followed.refused()),
                    Pieces.of(said.kept()),
                    said.sent(),
                    said.diminished().stream().map(Diminished::of).toList(),
                    Json.Amount.of(followed.lost()),
                    Json.Amount.of(followed.toGiveBack()),
                    followed.stage().name());
        }
    }
}

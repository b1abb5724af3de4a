package org.creneau.domain.order;

import java.time.Instant;
import java.util.Set;
import org.creneau.domain.kernel.AboutPerson;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.Tag;
import org.jspecify.annotations.Nullable;

/// Words to a shopper that her parcel waits for her, or that remind her: asked for, gone or not. By whom is in the envelope.
public sealed interface NoticeEvent extends PreparationEvent {
    SubjectId subject();

    NoticeId notice();

    @Override
    default Set<Tag> tags() {
        return Set.of(shop().tag(), order().tag(), subject().tag());
    }

    /// An e-mail is to leave. It is asked for before it is sent, so that of two who ask under one id
    /// only one sends it.
    ///
    /// @param to the address, as she gave it with the order
    record NoticeAsked(
            ShopId shop,
            OrderId order,
            SubjectId subject,
            NoticeId notice,
            PersonalText to,
            Instant at)
            implements NoticeEvent, AboutPerson {}

    /// An e-mail is to leave that reminds her. What became of it is told as of any other.
    ///
    /// @param about of what
    /// @param when her window begins, or until when the order waits for its money
    /// @param to the address, as she gave it with the order
    record ReminderAsked(
            ShopId shop,
            OrderId order,
            SubjectId subject,
            NoticeId notice,
            Reminding about,
            Instant when,
            PersonalText to,
            Instant at)
            implements NoticeEvent, AboutPerson {}

    /// She was told, or the mail server has taken the e-mail. Whether she read it nobody knows.
    ///
    /// @param about of what she was told; absent where that was not kept yet
    /// @param to where it went; absent where she left neither number nor address
    record NoticeSent(
            ShopId shop,
            OrderId order,
            SubjectId subject,
            NoticeId notice,
            @Nullable NoticeAbout about,
            NoticeWay way,
            @Nullable PersonalText to,
            Instant at)
            implements NoticeEvent, AboutPerson {}

    record NoticeFailed(
            ShopId shop, OrderId order, SubjectId subject, NoticeId notice, NotSent why, Instant at)
            implements NoticeEvent {}

    /// A letter did not leave that nobody asks for by itself, since it follows from something that happened: what became of her money, or
    /// of her order for want of it. One that left is told as of any other.
    record LetterFailed(
            ShopId shop,
            OrderId order,
            SubjectId subject,
            NoticeId notice,
            NoticeAbout about,
            NotSent why,
            Instant at)
            implements NoticeEvent {}
}

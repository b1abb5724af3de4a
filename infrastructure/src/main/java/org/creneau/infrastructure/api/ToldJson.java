package org.creneau.infrastructure.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Reason;
import org.creneau.infrastructure.api.description.Needed;
import org.creneau.infrastructure.desk.ToldFact;
import org.creneau.infrastructure.desk.ToldFact.What;
import org.creneau.infrastructure.desk.ToldFact.Whom;
import org.creneau.infrastructure.desk.ToldLater;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;

/// What happened while the line was down.
final class ToldJson {
    private ToldJson() {}

    /// @param facts at most two thousand, in any order
    record Afternoon(@Needed @Nullable List<@Nullable Fact> facts) {
        List<ToldFact> told() {
            List<@Nullable Fact> given = facts;
            if (given == null || given.size() > ToldLater.MOST) {
                throw new MalformedValue("told-many");
            }
            return given.stream().map(each -> Asked.required("told-what", each).fact()).toList();
        }
    }

    /// @param order one of order, ticket and visit says whom it is about
    /// @param visit a word for somebody without an order or a number: the same for all that is told of her
    /// @param happened no later than now
    record Fact(
            @Needed @Nullable What what,
            @Nullable String order,
            @Nullable Integer ticket,
            @Nullable String visit,
            @Nullable Integer people,
            @Nullable Integer children,
            @Nullable Boolean household,
            @Needed @Nullable Instant happened) {

        ToldFact fact() {
            return new ToldFact(
                    Asked.required("told-what", what),
                    whom(),
                    Asked.party(people, children, household),
                    Asked.required("told-time", happened));
        }

        private Whom whom() {
            if (Stream.of(order, ticket, visit).filter(Objects::nonNull).count() != 1) {
                throw new MalformedValue("told-whom");
            }
            if (order != null) {
                return new Whom.Buyer(new OrderId(order));
            }
            return ticket != null
                    ? new Whom.Numbered(ticket)
                    : new Whom.Visitor(Asked.required("told-whom", visit));
        }
    }

    /// One for each fact, in the order in which they were told.
    record Answered(List<Answer> facts) {}

    /// @param done whether it is in the log, from now on or since before
    /// @param code of the refusal; none where it is done
    /// @param title the same in words
    record Answer(boolean done, @Nullable String code, @Nullable String title) {
        static Answer of(ToldLater.Answer answer, Say say) {
            Reason refused = answer.refused();
            return refused == null
                    ? new Answer(true, null, null)
                    : new Answer(false, refused.code(), say.refusal(refused));
        }
    }
}

package org.creneau.infrastructure.demonstration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.creneau.application.customer.Subjects;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Outcome;
import org.creneau.domain.appointment.BookAppointment;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.PhoneNumber;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.PlaceOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the town's story to an empty log, through the same commands as everybody's.
final class DemonstrationTown {
    /// When the demonstration begins: Saturday 5 December 2020, 15:04 in Paris.
    static final Instant BEGINS = Story.at("05 15:04");

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationTown.class);

    private final Commands commands;
    private final Subjects subjects;
    private final Consumer<Instant> clock;

    /// @param clock is set to the time of each command before it is sent
    DemonstrationTown(Commands commands, Subjects subjects, Consumer<Instant> clock) {
        this.commands = commands;
        this.subjects = subjects;
        this.clock = clock;
    }

    /// Every command, in the order of time.
    static List<Told> story() {
        People people = new People();
        List<Told> story = new ArrayList<>(Bookshop.told(people));
        story.addAll(ShoeShop.told(people));
        story.addAll(Optician.told(people));
        story.addAll(OpticiansBook.told(people));
        story.sort(Comparator.comparing(Told::at));
        return List.copyOf(story);
    }

    /// Whether some of the story is still to be told: nobody has lived in the town yet.
    ///
    /// @param last the id of the last command in the log, empty where the log is
    static boolean isUntold(String last) {
        return last.isEmpty() || (Told.isOfStory(last) && Told.number(last) < story().size() - 1);
    }

    /// Tells what comes after the last command that was told; all of it to an empty log.
    void tellAfter(String last) {
        List<Told> story = story();
        int next = last.isEmpty() ? 0 : Told.number(last) + 1;
        for (int number = next; number < story.size(); number++) {
            tell(story.get(number), number);
        }
        LOG.info("The demonstration town is there, and everything in it is invented");
    }

    private void tell(Told told, int number) {
        clock.accept(told.at());
        if (told.command() instanceof PlaceOrder order) {
            know(order.shop(), order.subject(), order.contact());
        }
        if (told.command() instanceof BookAppointment agreed) {
            know(agreed.shop(), agreed.subject(), agreed.contact());
        }
        if (commands.send(told.issued(number)) instanceof Outcome.Refused(var reason)) {
            LOG.warn("The town's story stumbles at its command {}: {}", number, reason.code());
        }
    }

    private void know(ShopId shop, SubjectId subject, Contact contact) {
        PersonalText phone = contact.phone();
        if (phone != null) {
            subjects.known(shop, new PhoneNumber(phone.or("")), subject);
        }
    }
}

package org.creneau.infrastructure.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.creneau.application.order.LabelSheets;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.PickList;
import org.creneau.domain.order.OrderLine;
import org.jspecify.annotations.Nullable;

/// What a shop prints of a day, for programs that print it themselves.
final class PaperJson {
    private PaperJson() {}

    /// @param unanswered how many orders wait for the shop's yes, and are not among these
    /// @param windows in which something is to be fetched, in the order of the day
    record Picking(LocalDate day, int unanswered, List<Window> windows) {
        static Picking of(LocalDate day, PickList list) {
            return new Picking(
                    day, list.unanswered(), list.windows().stream().map(Window::of).toList());
        }
    }

    /// @param brought whether its orders are brought to people
    /// @param picks by article, as whoever goes round with a basket needs it
    /// @param orders by order, as whoever packs does
    record Window(
            String window,
            Instant start,
            Instant end,
            boolean brought,
            List<Pick> picks,
            List<Packed> orders) {
        private static Window of(PickList.Window window) {
            return new Window(
                    window.slot().toString(),
                    window.slot().start(),
                    window.end(),
                    window.brought(),
                    window.picks().stream().map(Pick::of).toList(),
                    window.orders().stream().map(Packed::of).toList());
        }
    }

    /// @param item absent for what was ordered in words
    /// @param label the catalogue's or those words; absent where they were erased
    /// @param fromSupplier whether the shop has to order it first
    /// @param shares who gets how many, as the orders were placed
    record Pick(
            @Nullable String item,
            @Nullable String label,
            boolean fromSupplier,
            int pieces,
            List<Share> shares) {
        private static Pick of(PickList.Pick pick) {
            return new Pick(
                    LinesJson.item(pick.what()),
                    LinesJson.label(pick.what()),
                    pick.what().comesFromSupplier(),
                    pick.pieces(),
                    pick.shares().stream()
                            .map(share -> new Share(share.number(), share.pieces()))
                            .toList());
        }
    }

    /// @param number what the order is called at the counter
    record Share(String number, int pieces) {}

    /// @param name absent where she was erased
    /// @param putAside whether she promised nothing
    /// @param bags absent where nobody counted
    record Packed(
            String order,
            String number,
            @Nullable String name,
            boolean putAside,
            @Nullable Integer bags,
            List<Piece> lines) {
        private static Packed of(OrderView order) {
            return new Packed(
                    order.id().value(),
                    order.number(),
                    Json.text(order.contact().name()),
                    order.keptUntil().isPresent(),
                    order.bags(),
                    IntStream.range(0, order.lines().size())
                            .filter(at -> !order.lines().get(at).comesBack())
                            .mapToObj(at -> Piece.of(order.lineNumber(at), order.lines().get(at)))
                            .toList());
        }
    }

    /// @param number its place in the order when it was placed, which it keeps
    record Piece(int number, @Nullable String item, @Nullable String label, int quantity) {
        private static Piece of(int number, OrderLine line) {
            return new Piece(
                    number, LinesJson.item(line), LinesJson.label(line), line.quantity().pieces());
        }
    }

    /// @param labels one for each bag, in the order in which they are printed
    record Labels(LocalDate day, List<Label> labels) {
        static Labels of(LocalDate day, LabelSheets sheets) {
            return new Labels(
                    day,
                    sheets.sheets().stream()
                            .flatMap(sheet -> sheet.labels().stream())
                            .map(Label::of)
                            .toList());
        }
    }

    /// @param code which she shows; absent where she was erased
    /// @param brought whether it is brought to her
    /// @param bag which one, from 1
    /// @param bags how many there are; absent where nobody counted
    record Label(
            String order,
            String number,
            @Nullable String code,
            @Nullable String name,
            Instant start,
            boolean brought,
            int bag,
            @Nullable Integer bags) {
        private static Label of(LabelSheets.Label label) {
            OrderView order = label.order();
            return new Label(
                    order.id().value(),
                    order.number(),
                    Json.text(order.code()),
                    Json.text(order.contact().name()),
                    order.slot().start(),
                    order.parcel() != null,
                    label.bag(),
                    label.bags());
        }
    }
}

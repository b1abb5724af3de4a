package org.creneau.infrastructure.web;

import org.creneau.application.queue.Board;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.Boards;
import org.creneau.infrastructure.desk.QueueNow;
import org.creneau.infrastructure.desk.QueueNow.Snapshot;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The screen at the door, for whoever stands in front of it.
@Controller
class DoorScreens {
    private final QueueNow queues;
    private final Boards boards;

    DoorScreens(QueueNow queues, Boards boards) {
        this.queues = queues;
        this.boards = boards;
    }

    record Screen(ShopView shop, Board board) {}

    @GetMapping("/boutiques/{shop}/panneau")
    ModelAndView board(@PathVariable ShopId shop) {
        return new ModelAndView("board", "page", of(queues.of(shop)));
    }

    Screen of(Snapshot now) {
        return new Screen(now.shop(), boards.of(now));
    }
}

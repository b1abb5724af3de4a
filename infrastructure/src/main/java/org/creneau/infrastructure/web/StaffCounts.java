package org.creneau.infrastructure.web;

import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.CountInside;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Counting who is inside, and saying so.
@Controller
class StaffCounts {
    private final StaffQueue queue;

    StaffCounts(StaffQueue queue) {
        this.queue = queue;
    }

    @PostMapping("/boutique/{shop}/file/comptage")
    ModelAndView count(
            @PathVariable ShopId shop,
            @RequestParam("cle") String count,
            @RequestParam(name = "dedans", defaultValue = "") String people,
            @RequestParam(name = "guichet", required = false) @Nullable Integer counter,
            Authentication who) {
        return queue.act(
                shop,
                counter,
                id -> new CountInside(id, count, counted(people.strip())),
                null,
                who);
    }

    private static int counted(String typed) {
        Integer people = HoursForm.number("people-inside", typed);
        if (people == null) {
            throw new MalformedValue("people-inside");
        }
        return people;
    }
}

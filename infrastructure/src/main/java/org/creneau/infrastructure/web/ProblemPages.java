package org.creneau.infrastructure.web;

import java.util.List;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.problem.ProblemType;
import org.creneau.infrastructure.problem.ProblemTypes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// What the `type` of a problem document leads to: for whoever writes a program against the interface.
@Controller
class ProblemPages {
    private final ProblemTypes types;
    private final Say say;

    ProblemPages(ProblemTypes types, Say say) {
        this.types = types;
        this.say = say;
    }

    record Problem(ProblemType type, String title, String detail, int status) {}

    record All(List<String> members, List<Family> families) {}

    record Family(String name, List<Problem> problems) {}

    @GetMapping("/problems")
    ModelAndView all() {
        List<Family> families =
                types.all().stream()
                        .map(ProblemType::family)
                        .distinct()
                        .map(family -> new Family(family, of(family)))
                        .toList();
        return new ModelAndView("problems", "page", new All(types.members(), families));
    }

    @GetMapping("/problems/{family}/{code}")
    ModelAndView one(@PathVariable String family, @PathVariable String code) {
        ProblemType type = types.find(family, code).orElseThrow(() -> new NotFound("page"));
        return new ModelAndView("problem-type", "page", described(type));
    }

    private List<Problem> of(String family) {
        return types.all().stream()
                .filter(type -> type.family().equals(family))
                .map(this::described)
                .toList();
    }

    private Problem described(ProblemType type) {
        return new Problem(
                type,
                types.text(type.key(), say.locale()),
                types.detail(type, say.locale()),
                type.status().value());
    }
}

package org.creneau.infrastructure.web;

import java.util.List;
import org.creneau.application.order.LineChanges;
import org.creneau.domain.order.Instead;
import org.creneau.domain.order.ShortageEvent;
import org.creneau.domain.order.ShortageEvent.ArticleMissing;
import org.creneau.domain.order.ShortageEvent.LineReduced;
import org.creneau.domain.order.ShortageEvent.MissingAnswered;
import org.creneau.domain.order.ShortageEvent.MissingTold;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;

/// What is said of changed lines, in plain words. People count lines from one.
final class ShortageWords {
    private final Say say;

    ShortageWords(Say say) {
        this.say = say;
    }

    List<Object> figures(ShortageEvent event) {
        return switch (event) {
            case ArticleMissing e -> List.of(e.pieces(), e.line() + 1, instead(e.instead()));
            case MissingAnswered e ->
                    List.of(
                            say.text("missing.answer." + e.answer()),
                            say.text("missing.by." + e.by()));
            case MissingTold e ->
                    List.of(say.text("missing.letter." + LineChanges.Letter.of(e.failed())));
            case LineReduced e ->
                    List.of(e.line() + 1, e.from(), e.to(), say.text("asked-by." + e.by()));
        };
    }

    private String instead(@Nullable Instead instead) {
        return instead == null
                ? ""
                : say.text(
                        "event.order.article-missing.instead", say.money(instead.goods().total()));
    }
}

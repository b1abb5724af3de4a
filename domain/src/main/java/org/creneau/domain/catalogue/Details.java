package org.creneau.domain.catalogue;

import java.time.Duration;
import org.creneau.domain.kernel.MalformedValue;
import org.jspecify.annotations.Nullable;

/// What a shop may say of an article beyond its name and price. Most shops say nothing of it.
///
/// @param category under which heading it is shown; absent for none
/// @param preparation how long the shop needs before it can be handed over; nought for no longer than any
///     order
/// @param withdrawal whether an order of it can be withdrawn from
/// @param variant which size or colour of a model it is; absent for an article of its own
public record Details(
        @Nullable String category,
        Duration preparation,
        Withdrawal withdrawal,
        @Nullable Variant variant) {
    private static final int LONGEST_CATEGORY = 60;
    private static final Duration LONGEST_PREPARATION = Duration.ofDays(90);

    public static final Details NONE = new Details(null, Duration.ZERO, Withdrawal.POSSIBLE, null);

    public Details {
        if (preparation.isNegative() || preparation.compareTo(LONGEST_PREPARATION) > 0) {
            throw new MalformedValue("duration");
        }
        if (category != null && !isText(category, LONGEST_CATEGORY)) {
            throw new MalformedValue("category");
        }
    }

    /// One line that a database and a page can show.
    static boolean isText(String text, int longest) {
        return !text.isBlank()
                && text.length() <= longest
                && text.equals(text.strip())
                && text.chars().noneMatch(Character::isISOControl);
    }

    /// Articles of one model are shown together, to choose one of them by its size or colour. Each is an
    /// article with a price, a stock and a history of its own.
    ///
    /// @param model what they are called together: the same text makes the same model
    /// @param option what tells this one from the others, such as `38` or `bleu`
    public record Variant(String model, String option) {
        private static final int LONGEST_OPTION = 40;

        public Variant {
            if (!isText(model, ListItem.LONGEST_LABEL) || !isText(option, LONGEST_OPTION)) {
                throw new MalformedValue("variant");
            }
        }
    }
}

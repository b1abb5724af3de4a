package org.creneau.domain.kernel;

/// A name, a phone number, a pickup code or any other free text that belongs to a person.
///
/// Never printed: `toString` says nothing, so no log or exception can give it away.
public sealed interface PersonalText {

    static PersonalText of(String text) {
        return new Known(text);
    }

    /// The text, or what stands for it where it was erased.
    default String or(String whenErased) {
        return switch (this) {
            case Known(String text) -> text;
            case Erased _ -> whenErased;
        };
    }

    record Known(String text) implements PersonalText {
        @Override
        public String toString() {
            return "(personal)";
        }
    }

    /// The person's key is gone, and with it what was written.
    record Erased() implements PersonalText {
        @Override
        public String toString() {
            return "(erased)";
        }
    }
}

package org.creneau.domain.appointment;

import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ServiceId;
import org.creneau.domain.kernel.SlotId;
import org.jspecify.annotations.Nullable;

/// What a shop does for whoever comes at an hour agreed on: *examen de vue*, *ajustage*.
///
/// @param schedule whose windows are its hours, each as long as the service takes
/// @param words what one should know before; absent where there is nothing to say
public record Service(ServiceId id, String label, String schedule, @Nullable String words) {
    private static final int LONGEST_LABEL = 100;
    private static final int MOST_WORDS = 500;

    public Service {
        SlotId.checkSchedule(schedule);
        checkLabel(label);
        if (words != null && (words.isBlank() || words.length() > MOST_WORDS)) {
            throw new MalformedValue("remark");
        }
    }

    static void checkLabel(String label) {
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            throw new MalformedValue("service-name");
        }
    }
}

package org.creneau.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherFactory;

class SlowestTestsTest {
    private static final AtomicLong NOW = new AtomicLong();

    @Test
    void theTenSlowestArePrintedSlowestFirst() {
        List<String> printed = run(TwelveTests.class);

        assertThat(printed).hasSize(11).first().isEqualTo("Slowest of 12 tests:");
        assertThat(printed.get(1)).contains("12.000 s").contains("SlowestTestsTest$TwelveTests");
        assertThat(printed.getLast()).contains("3.000 s");
    }

    private static List<String> run(Class<?> tests) {
        var printed = new ArrayList<String>();
        var alone =
                LauncherConfig.builder()
                        .enableLauncherSessionListenerAutoRegistration(false)
                        .enableTestExecutionListenerAutoRegistration(false)
                        .addLauncherSessionListeners(new SlowestTests(NOW::get, printed::add))
                        .build();
        try (var session = LauncherFactory.openSession(alone)) {
            session.getLauncher().execute(request().selectors(selectClass(tests)).build());
        }
        return printed;
    }

    static class TwelveTests {
        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
        void takesSeconds(long seconds) {
            NOW.addAndGet(seconds * 1_000_000_000);
        }
    }
}

package org.creneau.infrastructure.rounds;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete.Result;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/// How long the shared rounds take, how late they are, and what became of nodes that made them.
///
/// How late they are is measured every few seconds and not when somebody asks, as with the views.
public final class RoundMeters extends AbstractSchedulerListener {
    private static final Logger LOG = LoggerFactory.getLogger(RoundMeters.class);

    private final JdbcTemplate jdbc;
    private final MeterRegistry meters;
    private final AtomicBoolean troubled = new AtomicBoolean();
    private volatile Map<String, Double> overdue = Map.of();

    public RoundMeters(DataSource database, MeterRegistry meters, List<SharedRound> rounds) {
        this.jdbc = new JdbcTemplate(database);
        this.meters = meters;
        rounds.forEach(round -> register(round.name()));
    }

    private void register(String round) {
        timer(round, "done");
        timer(round, "failed");
        takenOver(round);
        Gauge.builder(
                        "creneau.round.overdue.seconds",
                        () -> overdue.getOrDefault(round, Double.NaN))
                .tag("round", round)
                .description("How long ago a round should have begun that has not ended")
                .register(meters);
    }

    private Timer timer(String round, String outcome) {
        return Timer.builder("creneau.round")
                .tag("round", round)
                .tag("outcome", outcome)
                .description("A round that one node makes for all, on the node that made it")
                .publishPercentileHistogram()
                .register(meters);
    }

    private Counter takenOver(String round) {
        return Counter.builder("creneau.rounds.taken.over")
                .tag("round", round)
                .description("Rounds that were taken from a node of which nothing was heard")
                .register(meters);
    }

    @Override
    public void onExecutionComplete(ExecutionComplete complete) {
        String outcome = complete.getResult() == Result.OK ? "done" : "failed";
        timer(complete.getExecution().getTaskName(), outcome).record(complete.getDuration());
    }

    @Override
    public void onExecutionDead(Execution dead) {
        LOG.warn("Round {} is taken over from {}", dead.getTaskName(), dead.pickedBy);
        takenOver(dead.getTaskName()).increment();
    }

    /// The library would tell of an outage at each look, twice a second.
    @Override
    public void onSchedulerEvent(SchedulerEventType event) {
        if (event == SchedulerEventType.UNEXPECTED_ERROR && !troubled.getAndSet(true)) {
            LOG.warn("What is due cannot be looked for until further notice");
        }
        if (event == SchedulerEventType.RAN_DETECT_DEAD && troubled.getAndSet(false)) {
            LOG.info("What is due is looked for again");
        }
    }

    void measure() {
        try {
            overdue = asked();
        } catch (RuntimeException e) {
            overdue = Map.of();
            throw e;
        }
    }

    private Map<String, Double> asked() {
        Map<String, Double> late = new HashMap<>();
        jdbc.query(
                """
                select task_name,
                    greatest(0, extract(epoch from clock_timestamp() - execution_time)) as late
                from shared_round
                """,
                row -> {
                    late.put(row.getString("task_name"), row.getDouble("late"));
                });
        return Map.copyOf(late);
    }
}

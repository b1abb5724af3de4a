package org.creneau.infrastructure.rounds;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Makes each [SharedRound] on one node at a time. Which, stands in a table of the database: the first that sees
/// that a round is due takes it, says again and again that it is still at it, and writes down when the next is.
/// Where nothing is heard of it for a while another node takes the round over.
///
/// A round that fails is tried again after its pause; the first of a row of failures, on whichever node, is logged.
public final class SharedRounds implements SmartLifecycle {
    /// After the views, before the doors.
    public static final int PHASE = 200;

    private static final Logger LOG = LoggerFactory.getLogger(SharedRounds.class);
    private static final String TABLE = "shared_round";
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(3);

    /// How often what can be due is looked for, and how soon a node that says nothing counts as dead.
    ///
    /// @param look between two looks at the table
    /// @param heartbeat between two signs of life of a round that is being made
    record Pace(Duration look, Duration heartbeat) {
        static final int MISSED_HEARTBEATS = 5;
        static final Pace USUAL = new Pace(Duration.ofMillis(500), Duration.ofSeconds(2));
    }

    private final DataSource database;
    private final List<SharedRound> rounds;
    private final Pace pace;
    private final RoundMeters meters;
    private volatile @Nullable Scheduler scheduler;

    public SharedRounds(DataSource database, List<SharedRound> rounds, RoundMeters meters) {
        this(database, rounds, meters, Pace.USUAL);
    }

    SharedRounds(DataSource database, List<SharedRound> rounds, RoundMeters meters, Pace pace) {
        this.database = database;
        this.rounds = List.copyOf(rounds);
        this.meters = meters;
        this.pace = pace;
    }

    @Override
    public void start() {
        Scheduler started =
                Scheduler.create(database)
                        .startTasks(rounds.stream().map(this::task).toList())
                        .tableName(TABLE)
                        .schedulerName(new SchedulerName.Fixed(node()))
                        .clock(new DatabaseClock(database))
                        .threads(Math.max(1, rounds.size()))
                        .executorService(
                                Executors.newThreadPerTaskExecutor(
                                        Thread.ofVirtual().name("shared-round-", 0).factory()))
                        .pollUsingLockAndFetch(0.5, 1.0)
                        .pollingInterval(pace.look())
                        .heartbeatInterval(pace.heartbeat())
                        .missedHeartbeatsLimit(Pace.MISSED_HEARTBEATS)
                        .shutdownMaxWait(PATIENCE_AT_STOP)
                        .failureLogging(LogLevel.OFF, false)
                        .addSchedulerListener(meters)
                        .build();
        started.start();
        scheduler = started;
    }

    /// Several nodes may share a machine, and in tests a process. The table keeps fifty letters of it.
    private static String node() {
        return UUID.randomUUID() + " " + ManagementFactory.getRuntimeMXBean().getPid();
    }

    /// A dead node's round is due at once, by the clock that all go by.
    private RecurringTask<Void> task(SharedRound round) {
        return Tasks.recurring(round.name(), FixedDelay.of(round.pause()))
                .onDeadExecution((dead, then) -> then.reschedule(dead, dead.getTimeDone()))
                .execute((_, context) -> run(round, context));
    }

    private static void run(SharedRound round, ExecutionContext context) {
        try {
            round.round().run();
        } catch (RuntimeException e) {
            if (context.getExecution().consecutiveFailures == 0) {
                LOG.warn("Rounds of {} fail until further notice", round.name(), e);
            }
            throw e;
        }
    }

    /// What is being made is finished, or broken off after a few seconds.
    @Override
    public void stop() {
        Scheduler stopping = scheduler;
        scheduler = null;
        if (stopping != null) {
            stopping.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    @Override
    public boolean isPauseable() {
        return false;
    }
}

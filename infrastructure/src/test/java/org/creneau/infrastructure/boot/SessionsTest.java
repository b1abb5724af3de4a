package org.creneau.infrastructure.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.creneau.infrastructure.rounds.SharedRound;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;

class SessionsTest {
    private final PGSimpleDataSource database = PostgresForTests.freshDatabase();
    private final AnnotationConfigApplicationContext morning = node();
    private final AnnotationConfigApplicationContext afternoon = node();

    @AfterEach
    void stop() {
        morning.close();
        afternoon.close();
        PostgresForTests.drop(database);
    }

    @Test
    void whoeverSignedInAtOneNodeIsKnownToAnother() {
        String id = signIn(sessions(morning), Instant.now());

        assertThat(signedIn(sessions(afternoon), id)).contains("counter");
    }

    @Test
    void aShopsDayLaterTheSessionIsOver() {
        Instant yesterday = Instant.now().minus(Duration.ofHours(12).plusMinutes(1));
        String id = signIn(sessions(morning), yesterday);

        assertThat(signedIn(sessions(afternoon), id)).isEmpty();
    }

    @Test
    void nothingIsTidiedUpBeforeTheTablesAreThereAndThenByARound() {
        var rows = JdbcClient.create(database).sql("select count(*) from spring_session");
        signIn(sessions(morning), Instant.now().minus(Duration.ofHours(13)));
        signIn(sessions(morning), Instant.now());

        assertThat(
                        ReflectionTestUtils.getField(
                                morning.getBean(JdbcIndexedSessionRepository.class),
                                "taskScheduler"))
                .isNull();
        morning.getBean(SharedRound.class).round().run();
        assertThat(rows.query(Integer.class).single()).isEqualTo(1);
    }

    private static <S extends Session> String signIn(SessionRepository<S> sessions, Instant at) {
        S session = sessions.createSession();
        session.setAttribute("login", "counter");
        session.setLastAccessedTime(at);
        sessions.save(session);
        return session.getId();
    }

    private static Optional<Object> signedIn(SessionRepository<?> sessions, String id) {
        return Optional.ofNullable(sessions.findById(id)).map(found -> found.getAttribute("login"));
    }

    private static SessionRepository<?> sessions(AnnotationConfigApplicationContext node) {
        return node.getBean(SessionRepository.class);
    }

    private AnnotationConfigApplicationContext node() {
        var node = new AnnotationConfigApplicationContext();
        node.registerBean(DataSource.class, () -> database);
        node.registerBean(
                PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
        node.register(Sessions.class);
        node.refresh();
        return node;
    }
}

package org.creneau.infrastructure.eventstore.planted;

import org.springframework.jdbc.core.simple.JdbcClient;

public record KnowsSpring(JdbcClient jdbc) {}

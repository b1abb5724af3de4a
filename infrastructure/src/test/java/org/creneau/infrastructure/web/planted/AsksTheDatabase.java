package org.creneau.infrastructure.web.planted;

import org.springframework.jdbc.core.simple.JdbcClient;

public record AsksTheDatabase(JdbcClient jdbc) {}

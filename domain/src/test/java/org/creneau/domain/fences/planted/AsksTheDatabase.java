package org.creneau.domain.fences.planted;

import java.sql.Connection;

public record AsksTheDatabase(Connection connection) {}

package org.creneau.application.fences.planted;

import javax.sql.DataSource;

public record AsksTheDatabase(DataSource source) {}

package org.creneau.infrastructure.fences.planted;

public record JdbcOrdersImpl(String table) {}

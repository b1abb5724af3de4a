package org.creneau.domain.fences.planted;

public record OrderDto(String id) {}

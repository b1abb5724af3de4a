package org.creneau.domain.fences.planted;

public record ShopClosedEvent(String shop) {}

package org.creneau.application.fences.planted;

public record SlotManager(int places) {}

package org.creneau.bench.axon4;

record PlaceReserved(String window, String hold, String subject, long at, long until) {}

package org.creneau.bench.axon4;

record WindowOpened(String window, int places) {}

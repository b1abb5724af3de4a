package org.creneau.bench.layout;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A row as the product writes it.
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
record Event(
        long position,
        UUID id,
        String name,
        List<String> tags,
        Instant at,
        String command,
        String actor,
        String strand,
        byte[] payload,
        byte[] payloadHash,
        byte[] chain,
        byte[] strandChain) {}

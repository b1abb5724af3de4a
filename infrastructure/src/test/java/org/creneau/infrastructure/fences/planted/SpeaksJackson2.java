package org.creneau.infrastructure.fences.planted;

import com.fasterxml.jackson.databind.ObjectMapper;

public record SpeaksJackson2(ObjectMapper mapper) {}

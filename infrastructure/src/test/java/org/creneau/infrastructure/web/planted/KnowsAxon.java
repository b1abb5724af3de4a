package org.creneau.infrastructure.web.planted;

import org.axonframework.messaging.eventhandling.EventMessage;

public record KnowsAxon(EventMessage event) {}

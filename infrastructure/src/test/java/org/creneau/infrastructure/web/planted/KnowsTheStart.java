package org.creneau.infrastructure.web.planted;

import org.creneau.infrastructure.boot.Creneau;

public record KnowsTheStart(Creneau product) {}

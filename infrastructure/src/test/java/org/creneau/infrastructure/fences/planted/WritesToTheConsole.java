package org.creneau.infrastructure.fences.planted;

public final class WritesToTheConsole {
    public void say() {
        System.err.println("said where nobody can search for it");
    }
}

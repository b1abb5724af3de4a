package org.creneau.application.fences.planted;

public final class WritesToTheConsole {
    public void say() {
        System.out.println("said where nobody can search for it");
    }
}

package org.creneau.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/// A virtual machine beside this one, as the system and its own tools see it.
record Jvm(long pid) {
    private static final double TICKS_A_SECOND = 100;

    static Jvm own() {
        return new Jvm(ProcessHandle.current().pid());
    }

    /// Since it was started.
    double processorSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        String[] parts = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(parts[11]) + Long.parseLong(parts[12])) / TICKS_A_SECOND;
    }

    /// After everything that nobody needs has been thrown away; of a serial collector.
    double heapMegabytes() throws IOException, InterruptedException {
        tool("GC.run");
        return tool("GC.heap_info")
                .lines()
                .filter(line -> line.matches(" *(DefNew|Tenured) .*used \\d+K.*"))
                .mapToDouble(
                        line ->
                                Double.parseDouble(line.replaceAll(".*used (\\d+)K.*", "$1"))
                                        * 1024
                                        / 1e6)
                .sum();
    }

    void startRecording() throws IOException, InterruptedException {
        tool("JFR.start", "name=bench", "settings=profile");
    }

    void stopRecording(Path file) throws IOException, InterruptedException {
        tool("JFR.stop", "name=bench", "filename=" + file.toAbsolutePath());
    }

    private String tool(String... what) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process asked =
                new ProcessBuilder(
                                Stream.concat(
                                                Stream.of(jcmd, Long.toString(pid)),
                                                Arrays.stream(what))
                                        .toList())
                        .redirectErrorStream(true)
                        .start();
        String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        return answer;
    }
}

package io.github.syntheticsource.benchmark;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs one test class some times and prints the CPU milliseconds of the first run and of the cheapest later one. */
public final class BenchmarkChild {

    private BenchmarkChild() {}

    /** Takes the class and the number of runs. */
    public static void main(String[] arguments) {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(arguments[0]))
                .build();
        var runs = Integer.parseInt(arguments[1]);
        run(request);
        var cold = processMillis();
        var warm = Double.MAX_VALUE;
        var threads = ManagementFactory.getThreadMXBean();
        for (var i = 1; i < runs; i++) {
            var before = threads.getCurrentThreadCpuTime();
            run(request);
            warm = Math.min(warm, (threads.getCurrentThreadCpuTime() - before) / 1e6);
        }
        System.out.println("CPU " + cold + " " + (runs == 1 ? 0 : warm));
    }

    private static void run(LauncherDiscoveryRequest request) {
        var summary = new SummaryGeneratingListener();
        try (var session = LauncherFactory.openSession()) {
            session.getLauncher().execute(request, summary);
        }
        if (summary.getSummary().getTotalFailureCount() > 0) {
            summary.getSummary().printFailuresTo(new PrintWriter(System.out, true, Charset.defaultCharset()));
            System.exit(1);
        }
    }

    private static double processMillis() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e6;
    }
}

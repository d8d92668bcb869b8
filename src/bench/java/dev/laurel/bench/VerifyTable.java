package dev.laurel.bench;

import dev.laurel.bench.measure.Spread;
import dev.laurel.bench.proof.ProofCost;
import java.util.Locale;

/** The figures of {@code --verify} for people, in microseconds. */
final class VerifyTable {
    private VerifyTable() {}

    static String of(VerifyReport report) {
        var machine = report.machine();
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "machine    %s, %d cores, %.0f GB, %s%nversions   %s; load %.1f; %s%n%n",
                machine.processor(),
                machine.cores(),
                machine.memoryGb(),
                machine.system(),
                machine.jvm(),
                machine.load(),
                report.day()));
        text.append(String.format(
                Locale.ROOT,
                "%-30s %6s | %8s %8s %8s %8s | %8s %8s %8s %8s | %8s %8s | %5s %5s | %8s%n",
                "kind of proof (us)",
                "n",
                "wall p50",
                "p99",
                "cpu p50",
                "p99",
                "bare p50",
                "p99",
                "cpu p50",
                "p99",
                "proof",
                "p99",
                "p50 x",
                "p99 x",
                "KB alloc"));
        report.costs().forEach(cost -> text.append(line(cost)));
        return text.toString();
    }

    private static String line(ProofCost cost) {
        return String.format(
                Locale.ROOT,
                "%-30s %6d | %s %s | %s %s | %s | %5.2f %5.2f | %8.0f%n",
                cost.kind(),
                cost.verified(),
                spread(cost.whole()),
                spread(cost.wholeCpu()),
                spread(cost.bare()),
                spread(cost.bareCpu()),
                spread(cost.proof()),
                cost.ratio(),
                cost.ratioOfSlowest(),
                cost.allocatedKb());
    }

    private static String spread(Spread spread) {
        return String.format(Locale.ROOT, "%8.0f %8.0f", spread.p50(), spread.p99());
    }
}

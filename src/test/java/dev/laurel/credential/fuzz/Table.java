package dev.laurel.credential.fuzz;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** Says what came of a campaign, for people. */
final class Table {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double BYTES_PER_MEBIBYTE = 1 << 20;
    /** Bytes of an input that are shown. */
    private static final int SHOWN = 48;

    private static final int PRINTABLE_FROM = 0x20;
    private static final int PRINTABLE_TO = 0x7e;

    private Table() {}

    static String of(Result result) {
        var reach = result.reach();
        var memory = result.memory();
        var slowest = result.slowest();
        var text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%-8s %s: %d executions in %d s, %d a second, coverage %d, corpus %d, seed %d%n",
                result.plan().name(),
                result.finding(),
                reach.executions(),
                result.plan().seconds(),
                reach.perSecond(),
                reach.coverage(),
                reach.corpus(),
                result.plan().seed()));
        text.append(String.format(
                Locale.ROOT,
                "         heap in use %.1f MiB, in the end %.1f MiB; process at most %d MiB%n",
                memory.begin() / BYTES_PER_MEBIBYTE,
                memory.end() / BYTES_PER_MEBIBYTE,
                memory.process()));
        text.append(String.format(
                Locale.ROOT,
                "         slowest input %.1f ms, %d bytes: %s%n",
                slowest.time().toNanos() / NANOS_PER_MILLI,
                slowest.length(),
                slowest.shown()));
        if (!result.isClean()) {
            text.append("         ").append(result.why()).append(System.lineSeparator());
            text.append("         input: ")
                    .append(result.input().map(Object::toString).orElse("none was kept"))
                    .append(System.lineSeparator());
            text.append("         log: ").append(result.log()).append(System.lineSeparator());
        }
        return text.toString();
    }

    /** The beginning of an input: as text where it is one, else in hexadecimal digits; short ones whole in base 64. */
    static String shown(byte[] input) {
        var begin = Arrays.copyOf(input, Math.min(input.length, SHOWN));
        var more = input.length > SHOWN ? "…" : "";
        for (byte b : begin) {
            if (b < PRINTABLE_FROM || b > PRINTABLE_TO) {
                return input.length <= SHOWN
                        ? "base64 " + Base64.getEncoder().encodeToString(input)
                        : "hex " + HexFormat.of().formatHex(begin) + more;
            }
        }
        return "text " + new String(begin, java.nio.charset.StandardCharsets.US_ASCII) + more;
    }
}

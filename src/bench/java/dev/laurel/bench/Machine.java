package dev.laurel.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.lucene.util.Version;

/**
 * On what it was measured.
 *
 * @param processor model, as the system names it
 * @param cores that this process may use
 * @param memoryGb of the machine
 * @param heapGb that the measuring process may use at most
 * @param load processes that wanted to run during the last minute, when it ended; well above 1 on a busy machine
 */
public record Machine(
        String system,
        String processor,
        int cores,
        double memoryGb,
        double heapGb,
        String jvm,
        String lucene,
        String postgres,
        double load) {
    private static final double GB = 1L << 30;
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final String MODEL = "model name";

    static Machine here(DataSource database) throws IOException, SQLException {
        return here(postgres(database));
    }

    /** Where no database takes part. */
    static Machine withoutDatabase() throws IOException {
        return here("none");
    }

    private static Machine here(String postgres) throws IOException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                system.getName() + " " + system.getVersion() + " " + system.getArch(),
                model(),
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize() / GB,
                Runtime.getRuntime().maxMemory() / GB,
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                Version.LATEST.toString(),
                postgres,
                system.getSystemLoadAverage());
    }

    private static String model() throws IOException {
        if (!Files.isReadable(PROCESSORS)) {
            return "unknown";
        }
        try (var lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith(MODEL))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }

    private static String postgres(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }
}

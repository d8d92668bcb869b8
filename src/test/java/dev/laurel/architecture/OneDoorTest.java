package dev.laurel.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.vertx.core.Vertx;
import io.vertx.core.dns.DnsClient;
import io.vertx.core.net.NetClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Only the guarded fetcher reaches the network (docs/adr/0090). The database's driver is the data source's matter and
 * opens what the operator has configured.
 */
class OneDoorTest {
    private static final String DOOR = "dev.laurel.credential.fetch..";
    private static final JavaClasses HOUSE = ArchitectureTest.HOUSE;

    /** Who else may touch a socket, and why. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "dev.laurel.embedded.Cluster", "finds a free loopback port for the embedded PostgreSQL; listens only",
            "dev.laurel.demo.PartnerSite", "plays the web server of a partner; listens only",
            "dev.laurel.cli.Service", "tries whether a loopback port is free; listens only",
            "dev.laurel.cli.train.OwnApi", "asks the service in its own process over the loopback interface",
            "dev.laurel.cli.doctor.ServiceChecks", "asks this machine's own Laurel over the loopback interface");

    private static final List<Class<?>> CONNECTING = List.of(
            Socket.class,
            ServerSocket.class,
            DatagramSocket.class,
            NetworkChannel.class,
            URLConnection.class,
            HttpClient.class,
            io.vertx.core.http.HttpClient.class,
            NetClient.class,
            DnsClient.class,
            Vertx.class);

    private static final Set<String> OPENING_URLS = Set.of("openStream", "openConnection", "getContent");
    private static final Set<String> LOOKING_UP = Set.of("getByName", "getAllByName");

    private static ArchRule rule(Set<String> exceptions) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(DOOR)
                .and(DescribedPredicate.describe("no exception", type -> !exceptions.contains(outermost(type))))
                .should()
                .dependOnClassesThat(DescribedPredicate.describe("open connections", OneDoorTest::isConnecting))
                .orShould()
                .accessTargetWhere(
                        DescribedPredicate.describe("opens a URL or looks up a name", OneDoorTest::isReaching))
                .because("docs/adr/0090: one guarded door to the network");
    }

    private static String outermost(JavaClass type) {
        return type.getName().split("\\$", 2)[0];
    }

    private static boolean isConnecting(JavaClass type) {
        return CONNECTING.stream().anyMatch(type::isAssignableTo);
    }

    private static boolean isReaching(JavaAccess<? extends AccessTarget> access) {
        var target = access.getTarget();
        return (target.getOwner().isEquivalentTo(URL.class) && OPENING_URLS.contains(target.getName()))
                || (target.getOwner().isAssignableTo(InetAddress.class) && LOOKING_UP.contains(target.getName()));
    }

    @Test
    void nobodyReachesTheNetworkButTheGuardedFetcher() {
        rule(EXCEPTIONS.keySet()).check(HOUSE);
    }

    @Test
    void everyExceptionIsStillNeeded() {
        var reaching = new TreeSet<String>();
        rule(Set.of())
                .evaluate(HOUSE)
                .handleViolations((objects, message) ->
                        EXCEPTIONS.keySet().stream().filter(message::contains).forEach(reaching::add));
        assertEquals(new TreeSet<>(EXCEPTIONS.keySet()), reaching);
    }

    @TestFactory
    Stream<DynamicTest> theRuleSeesEveryWayOut() {
        return Stream.of(
                        BySocket.class,
                        ByListening.class,
                        ByChannel.class,
                        ByClient.class,
                        ByUrl.class,
                        ByConnection.class,
                        ByName.class,
                        ByVertx.class)
                .map(way -> DynamicTest.dynamicTest(way.getSimpleName(), () -> {
                    var planted = new ClassFileImporter().importClasses(way);
                    assertTrue(rule(EXCEPTIONS.keySet()).evaluate(planted).hasViolation());
                }));
    }

    // Planted faults, never run.

    static final class BySocket {
        Socket open() throws IOException {
            return new Socket("localhost", 1);
        }
    }

    static final class ByListening {
        ServerSocket open() throws IOException {
            return new ServerSocket(0);
        }
    }

    static final class ByChannel {
        SocketChannel open() throws IOException {
            return SocketChannel.open();
        }
    }

    static final class ByClient {
        HttpClient open() {
            return HttpClient.newHttpClient();
        }
    }

    static final class ByUrl {
        InputStream open(URI url) throws IOException {
            return url.toURL().openStream();
        }
    }

    static final class ByConnection {
        Object open(URI url) throws IOException {
            return url.toURL().openConnection();
        }
    }

    static final class ByName {
        InetAddress look(String name) throws IOException {
            return InetAddress.getByName(name);
        }
    }

    static final class ByVertx {
        Object open(Vertx vertx) {
            return vertx.createHttpClient();
        }
    }
}

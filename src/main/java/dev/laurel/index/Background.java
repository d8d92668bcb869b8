package dev.laurel.index;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Work that nobody waits for: the operating system gives a processor to whoever is asked for an answer first (decision
 * 0143). Threads' own priorities say nothing to Linux without an option that warns of itself at each start, so the
 * thread tells the system itself: {@code setpriority(2)}, whose process 0 is the calling thread there.
 */
public final class Background {
    /** Nice: a third of the processor time of whoever competes, and all of what nobody else wants. */
    static final int NICE = 5;

    private static final int OF_A_PROCESS = 0;
    private static final int THIS_THREAD = 0;
    private static final Logger LOG = Logger.getLogger(Background.class);
    private static final Optional<Calls> SYSTEM = system();

    private Background() {}

    /**
     * The same work, by a thread of its own, behind all that others wait for. Elsewhere than on Linux, as any other.
     */
    public static Runnable of(Runnable work) {
        return () -> {
            stepBack();
            work.run();
        };
    }

    /**
     * Puts the thread that calls back, for good: without special rights nobody comes forward again. One that stands
     * further back already, since all of the process does, stays there.
     */
    public static void stepBack() {
        SYSTEM.ifPresent(Background::stepBack);
    }

    private static void stepBack(Calls system) {
        try {
            int now = (int) system.getPriority.invokeExact(OF_A_PROCESS, THIS_THREAD);
            if (now < NICE) {
                int failed = (int) system.setPriority.invokeExact(OF_A_PROCESS, THIS_THREAD, NICE);
                LOG.debugf("background work stepped back: %b", failed == 0);
            }
        } catch (Throwable e) {
            LOG.debugf("background work stays where it is: %s", e);
        }
    }

    private record Calls(MethodHandle getPriority, MethodHandle setPriority) {}

    @SuppressWarnings("restricted") // two calls of the C library, with numbers
    private static Optional<Calls> system() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.empty();
        }
        try {
            var linker = Linker.nativeLinker();
            var number = ValueLayout.JAVA_INT;
            var get = linker.defaultLookup().findOrThrow("getpriority");
            var set = linker.defaultLookup().findOrThrow("setpriority");
            return Optional.of(new Calls(
                    linker.downcallHandle(get, FunctionDescriptor.of(number, number, number)),
                    linker.downcallHandle(set, FunctionDescriptor.of(number, number, number, number))));
        } catch (UnsupportedOperationException | NoSuchElementException | IllegalCallerException notHere) {
            LOG.infof("background work stays where it is: %s", notHere);
            return Optional.empty();
        }
    }
}

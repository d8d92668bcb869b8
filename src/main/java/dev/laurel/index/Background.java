package dev.laurel.index;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
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
    private static final Optional<MethodHandle> SET_PRIORITY = setPriority();

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

    /** Puts the thread that calls back, for good: without special rights nobody comes forward again. */
    public static void stepBack() {
        SET_PRIORITY.ifPresent(call -> {
            try {
                int failed = (int) call.invokeExact(OF_A_PROCESS, THIS_THREAD, NICE);
                if (failed != 0) {
                    LOG.debug("the system leaves background work where it is");
                }
            } catch (Throwable e) {
                LOG.debugf("background work stays where it is: %s", e);
            }
        });
    }

    @SuppressWarnings("restricted") // one call of the C library, with three numbers
    private static Optional<MethodHandle> setPriority() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.empty();
        }
        var linker = Linker.nativeLinker();
        var signature = FunctionDescriptor.of(
                ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        return linker.defaultLookup().find("setpriority").map(symbol -> linker.downcallHandle(symbol, signature));
    }
}

package dev.laurel.api;

import dev.laurel.demo.seed.DemoWorld;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Set;

/** A service with a clock that tests set, on a database and in a folder of its own: nobody else's time is disturbed. */
public final class OwnTime implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(SettableClock.class);
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(DemoWorld.Ground.class));
    }
}

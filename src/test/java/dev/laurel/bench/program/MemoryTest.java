package dev.laurel.bench.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class MemoryTest {
    @Test
    void theDefaultCollectorsHeapIsOneLine() {
        assertEquals(100, Memory.heapUsed("""
                1234:
                garbage-first heap   total reserved 4194304K, committed 264192K, used 102400K [0x00000007, 0x00000008)
                  region size 2048K, 12 young (24576K), 3 survivors (6144K)
                 Metaspace       used 9000K, committed 9100K, reserved 1114112K
                  class space    used 900K, committed 950K, reserved 1048576K
                """));
    }

    @Test
    void aSmallMachinesCollectorHasTwoGenerations() {
        assertEquals(3, Memory.heapUsed("""
                1234:
                DefNew     total 4928K, used 1024K [0x00000000f0000000, 0x00000000f0550000, 0x00000000f5550000)
                 eden space 4416K,  10% used [0x00000000f0000000, 0x00000000f0080000, 0x00000000f0450000)
                Tenured    total 10944K, used 2048K [0x00000000f5550000, 0x00000000f6000000, 0x0000000100000000)
                   the  space 10944K,  18% used [0x00000000f5550000, 0x00000000f5750000, 0x00000000f6000000)
                 Metaspace       used 300K, committed 400K, reserved 1114112K
                """));
    }

    @Test
    void theLimitIsOfTheFlags() {
        assertEquals(2_048, Memory.heapLimit("1234:\n-XX:InitialHeapSize=8 -XX:MaxHeapSize=2147483648 -XX:+UseG1GC\n"));
    }

    @Test
    void aLivingProcessHoldsWhatAJvmHolds() throws IOException, InterruptedException {
        var memory = Memory.of(ProcessHandle.current().pid());
        assertTrue(memory.heapUsed() > 1, memory.toString());
        assertTrue(memory.heapUsed() < memory.heapLimit(), memory.toString());
    }
}

package dev.laurel.credential.fuzz.planted;

import dev.laurel.credential.fuzz.Subject;
import java.util.List;

/** A fault behind six comparisons, each of which only shows once those before it hold. */
public final class Magic implements Subject {
    @Override
    public void read(byte[] input) {
        if (input.length >= 8 && mixed(input[0]) == 0x51) {
            if (mixed(input[1]) == 0x1c) {
                if (mixed(input[2]) == 0x77) {
                    if (mixed(input[3]) == 0x03) {
                        if (mixed(input[4]) == 0xe9) {
                            if (mixed(input[5]) == 0x8e) {
                                throw new IllegalStateException("planted: behind the magic");
                            }
                        }
                    }
                }
            }
        }
    }

    /** One to one, so that the bytes that are compared stand nowhere in the code. */
    private static int mixed(byte b) {
        return (b * 167 + 13) & 0xff;
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(new byte[8]);
    }
}

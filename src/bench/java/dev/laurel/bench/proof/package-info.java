/** What verifying costs, kind of proof by kind of proof, beside the bare cost of cryptography and canonicalisation. */
@NullMarked
package dev.laurel.bench.proof;

import org.jspecify.annotations.NullMarked;

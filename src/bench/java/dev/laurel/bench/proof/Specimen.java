package dev.laurel.bench.proof;

/**
 * One badge to be measured.
 *
 * @param good as it is handed in
 * @param tampered the same with one word changed
 * @param bare what the libraries alone need for it
 */
record Specimen(String good, String tampered, Bare bare) {}

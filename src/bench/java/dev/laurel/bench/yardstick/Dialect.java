package dev.laurel.bench.yardstick;

import java.util.List;

/**
 * In what databases differ.
 *
 * @param name of the database
 * @param before statements before anything is loaded
 * @param after statements once everything is loaded, that make it ready
 * @param explain words before a statement that make it tell its plan
 */
record Dialect(String name, List<String> before, List<String> after, String explain) {
    private static final List<String> PLAIN = List.of(
            "create table person (person integer, english smallint, hours smallint, place smallint, cents integer,"
                    + " tie bigint)",
            "create table skill_cell (cell integer, person integer, proof integer, proven integer)",
            "create table claim (skill integer, person integer, claims bigint)");

    /** One thread, everything in its memory, read from indices alone. */
    static final Dialect POSTGRES = new Dialect(
            "PostgreSQL",
            PLAIN,
            List.of(
                    "create unique index on person (person) include (english, hours, place, cents, tie)",
                    "create unique index on skill_cell (cell, person) include (proof, proven)",
                    "create unique index on claim (skill, person) include (claims)",
                    "vacuum (analyze, freeze) person, skill_cell, claim",
                    "set max_parallel_workers_per_gather = 0",
                    "set jit = off",
                    "set work_mem = '256MB'",
                    "set random_page_cost = 1.1",
                    "set effective_cache_size = '8GB'"),
            "explain (analyze, buffers) ");

    /** One thread; rows lie in the order of their keys, so that whole groups of them are passed over. */
    static final Dialect DUCK = new Dialect("DuckDB", PLAIN, List.of("set threads = 1", "analyze"), "explain analyze ");

    /** Tables that are their own index. */
    static final Dialect SQLITE = new Dialect(
            "SQLite",
            List.of(
                    "pragma journal_mode = off",
                    "pragma synchronous = off",
                    "pragma cache_size = -2000000",
                    "pragma mmap_size = 8000000000",
                    "pragma temp_store = memory",
                    "create table person (person integer primary key, english integer, hours integer, place integer,"
                            + " cents integer, tie integer)",
                    "create table skill_cell (cell integer, person integer, proof integer, proven integer,"
                            + " primary key (cell, person)) without rowid",
                    "create table claim (skill integer, person integer, claims integer,"
                            + " primary key (skill, person)) without rowid"),
            List.of("analyze"),
            "explain query plan ");
}

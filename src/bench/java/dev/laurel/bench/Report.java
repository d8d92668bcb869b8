package dev.laurel.bench;

import dev.laurel.bench.measure.ArrivalTime;
import dev.laurel.bench.measure.EndpointTime;
import dev.laurel.bench.measure.SearchTime;
import dev.laurel.bench.measure.StartTime;
import dev.laurel.bench.program.Memory;
import java.util.List;
import java.util.OptionalDouble;

/**
 * All that a run found.
 *
 * @param machine on which
 * @param settings what was measured
 * @param checked what was held against the plain computation first
 * @param preparing what went before
 * @param memory that the program held when all requests were answered
 * @param starting of the program with its index, up to a right answer
 * @param searching the search alone
 * @param requesting whole requests, one after the other
 * @param arriving whole requests that arrive at rates of their own
 * @param rebuilding another index that the program made aside while requests arrived
 */
record Report(
        Machine machine,
        Settings settings,
        Checked checked,
        Preparing preparing,
        Memory memory,
        List<StartTime> starting,
        List<SearchTime> searching,
        List<EndpointTime> requesting,
        List<ArrivalTime> arriving,
        RebuildTime rebuilding) {
    /** A request's processor time over that of the search alone, which it makes; empty where that was not measured. */
    OptionalDouble overSearch(EndpointTime request) {
        var searched = request.endpoint().startsWith(OverHttp.MATCHES) ? Sample.AS_POSTED : Sample.GIGS;
        return searching.stream()
                .filter(search -> search.workload().equals(searched) && search.limit() == request.limit())
                .mapToDouble(search -> request.programCpu() / search.cpu().mean())
                .findFirst();
    }

    /**
     * What was measured.
     *
     * @param facts empty for those that come with the benchmark, else the file's name
     * @param world digest of the first people and gigs: figures of different worlds cannot be compared
     * @param policy hash of the scoring policy
     * @param day UTC, on which it was measured
     * @param programOptions of the measured program's virtual machine, beside those that it always has
     */
    record Settings(
            int people,
            int gigs,
            int queries,
            int seed,
            String facts,
            String world,
            String policy,
            String day,
            List<String> programOptions) {}

    /**
     * What was held against the plain computation, without any difference.
     *
     * @param forGigs questions for people
     * @param forPeople questions for gigs
     * @param pages over HTTP
     * @param rows of the questions' answers
     */
    record Checked(int forGigs, int forPeople, int pages, long rows) {}

    /**
     * The way into the database and into the index.
     *
     * @param fillSeconds for people, gigs and change log, the drawing of the world included; 0 where they were there
     * @param index built from the database by the program, as it does where it has none
     */
    record Preparing(double fillSeconds, Building index) {}
}

package dev.laurel.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house of docs/adr/0001 as a test: which room may know which. */
class ArchitectureTest {
    private static final String ROOT = "dev.laurel.";
    static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.laurel");

    /** Room by room, lowest first: what each may import beside itself. */
    private static final Map<String, Set<String>> ARROWS = arrows();

    private static Map<String, Set<String>> arrows() {
        var arrows = new LinkedHashMap<String, Set<String>>();
        arrows.put("skill", Set.of());
        arrows.put("api", Set.of());
        arrows.put("match", Set.of("skill"));
        arrows.put("packed", Set.of("skill"));
        arrows.put("account", Set.of("api"));
        arrows.put("taxonomy", Set.of("skill", "api", "account"));
        arrows.put("credential", Set.of("account", "taxonomy", "terms", "skill", "api"));
        arrows.put("terms", Set.of("skill", "api"));
        arrows.put("freelancer", Set.of("credential", "account", "taxonomy", "terms", "packed", "skill", "api"));
        arrows.put("gig", Set.of("account", "taxonomy", "terms", "skill", "api"));
        arrows.put("offering", Set.of("credential", "account", "taxonomy", "terms", "skill", "api"));
        arrows.put("endorsement", Set.of("freelancer", "credential", "account", "taxonomy", "terms", "skill", "api"));
        arrows.put(
                "engagement",
                Set.of("gig", "freelancer", "credential", "account", "taxonomy", "terms", "skill", "api"));
        arrows.put(
                "imports", Set.of("gig", "freelancer", "credential", "account", "taxonomy", "terms", "skill", "api"));
        arrows.put(
                "event",
                Set.of("engagement", "freelancer", "credential", "account", "taxonomy", "terms", "skill", "api"));
        arrows.put(
                "alert",
                Set.of(
                        "event",
                        "ranking",
                        "index",
                        "match",
                        "gig",
                        "freelancer",
                        "credential",
                        "account",
                        "terms",
                        "taxonomy",
                        "skill",
                        "api"));
        arrows.put("index", Set.of("gig", "freelancer", "match", "packed", "skill", "taxonomy", "account", "api"));
        arrows.put(
                "ranking",
                Set.of(
                        "index",
                        "match",
                        "gig",
                        "freelancer",
                        "account",
                        "terms",
                        "api",
                        "skill",
                        "taxonomy",
                        "credential",
                        "offering"));
        arrows.put(
                "upskilling",
                Set.of(
                        "ranking",
                        "index",
                        "match",
                        "gig",
                        "freelancer",
                        "offering",
                        "account",
                        "terms",
                        "api",
                        "skill",
                        "taxonomy"));
        arrows.put("insight", Set.of("gig", "freelancer", "offering", "account", "taxonomy", "terms", "skill", "api"));
        arrows.put("audit", Set.of("ranking", "index", "match", "gig", "freelancer", "account", "taxonomy", "skill"));
        arrows.put(
                "web",
                Set.of(
                        "insight",
                        "upskilling",
                        "ranking",
                        "index",
                        "gig",
                        "freelancer",
                        "credential",
                        "match",
                        "account",
                        "terms",
                        "taxonomy",
                        "skill",
                        "api"));
        arrows.put(
                "widget",
                Set.of("web", "ranking", "gig", "freelancer", "match", "account", "terms", "taxonomy", "skill", "api"));
        return arrows;
    }

    @TestFactory
    Stream<DynamicTest> everyArrowPointsDown() {
        return ARROWS.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(
                        room.getKey(),
                        () -> imports(room.getKey(), room.getValue()).check(HOUSE)));
    }

    private static ArchRule imports(String room, Set<String> allowed) {
        var own = Stream.concat(Stream.of(room), allowed.stream())
                .map(ArchitectureTest::all)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(all(room))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.laurel..").and(not(resideInAnyPackage(own))))
                .because("docs/adr/0001: arrows point down");
    }

    @Test
    void theCoreKnowsTheJdkAndNothingElse() {
        for (var room : List.of("skill", "match")) {
            classes()
                    .that()
                    .resideInAPackage(all(room))
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", all("skill"), all("match")))
                    .because("docs/adr/0001: the core is pure")
                    .check(HOUSE);
            noClasses()
                    .that()
                    .resideInAPackage(all(room))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("java.sql..", "java.net..", "java.nio.channels.."))
                    .because("docs/adr/0001: the core is pure")
                    .check(HOUSE);
        }
    }

    @Test
    void nobodyAsksTheSystemForTheTime() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.laurel.cli..", "dev.laurel.embedded..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("docs/adr/0001: time comes from an injected InstantSource")
                .check(HOUSE);
    }

    @Test
    void entitiesStayAtHome() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .because("docs/adr/0001: an entity never leaves its package")
                .check(HOUSE);
    }

    @Test
    void everyPackageSaysThatItIsNullMarked() {
        var unmarked = HOUSE.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(room -> !room.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .map(room -> room.getName())
                .toList();
        assertTrue(unmarked.isEmpty(), "without @NullMarked: " + unmarked);
    }

    @Test
    void noPackageIsNamedByKind() {
        var banned = Set.of("util", "utils", "common", "dto", "entity", "service", "impl", "helper", "manager");
        HOUSE.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .forEach(name -> assertFalse(
                        Arrays.stream(name.split("\\.")).anyMatch(banned::contains), "named by kind: " + name));
    }

    @Test
    void theTestSeesAForbiddenArrow() {
        // A planted fault: accounts do know the API, so a rule that forbids it must be broken.
        var rule = imports("account", Set.of());
        assertFalse(
                rule.allowEmptyShould(true).evaluate(HOUSE).getFailureReport().isEmpty());
    }

    private static String all(String room) {
        return ROOT + room + "..";
    }
}

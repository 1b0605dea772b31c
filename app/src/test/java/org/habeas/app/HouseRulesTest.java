package org.habeas.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Arrows between modules and packages point down and never in a circle. */
class HouseRulesTest {
    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.habeas");
        assertTrue(classes.size() > 100, () -> "only " + classes.size() + " classes were found");
    }

    @Test
    void the_three_rooms_never_know_each_other() {
        for (String room : new String[] {"ingest", "enrich", "alerts"}) {
            others(room).check(classes);
        }
    }

    private static ArchRule others(String room) {
        String[] forbidden = java.util.stream.Stream.of("ingest", "enrich", "alerts", "app", "bench")
                .filter(name -> !name.equals(room))
                .map(name -> "org.habeas." + name + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("org.habeas." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden);
    }

    @Test
    void the_words_depend_on_nothing_of_the_project() {
        noClasses()
                .that()
                .resideInAPackage("org.habeas.model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.habeas.topic..", "org.habeas.net..", "org.habeas.ingest..", "org.habeas.enrich..")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("org.habeas.alerts..", "org.habeas.app..")
                .check(classes);
    }

    @Test
    void packages_form_no_circle() {
        slices().matching("org.habeas.(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void only_the_app_starts_processes_and_ends_them() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.habeas.app..")
                .and()
                .resideOutsideOfPackage("org.habeas.bench..")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(classes);
    }

    @Test
    void nothing_is_called_common_or_util() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .resideInAnyPackage("..common..", "..util..", "..helper..")
                .check(classes);
    }
}

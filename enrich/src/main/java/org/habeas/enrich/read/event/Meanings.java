package org.habeas.enrich.read.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.habeas.enrich.read.mention.Entity;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.read.mention.Scene;
import org.habeas.model.Kind;
import org.jspecify.annotations.Nullable;

/** Whom a mention means: a name those listed with it, a pronoun or a known noun those told of before. */
final class Meanings {
    private final Page page;
    private final Course course;
    private final Lists lists;
    private final Kin kin;
    private final Described described;

    Meanings(Page page, Course course, Kin kin) {
        this.page = page;
        this.course = course;
        this.kin = kin;
        this.lists = new Lists(page);
        this.described = new Described(page);
    }

    /**
     * Those whom the mention, on whom the trigger acts, means.
     *
     * @param score how unlikely the mention is; that of a guess is higher
     */
    Patients of(Trigger trigger, Mention mention, double score) {
        Scene scene = trigger.scene();
        return switch (mention.sort()) {
            case PERSON -> Patients.named(accompanied(trigger, mention), lists.counted(scene, mention), score);
            case PRONOUN -> pronoun(scene, mention, score);
            default -> noun(trigger, mention, score);
        };
    }

    /** Those listed with the name; also who opens the sentence as a pronoun: she and X; O, müavini X ilə birlikdə. */
    private List<Entity> accompanied(Trigger trigger, Mention name) {
        Scene scene = trigger.scene();
        Set<Entity> listed = new LinkedHashSet<>(lists.around(scene, name));
        listed.addAll(lists.upTo(trigger, name));
        List<Entity> all = new ArrayList<>(listed);
        Mention opening = scene.mentions(Sort.PRONOUN).stream()
                .filter(pronoun -> pronoun.first() == scene.sentence().first()
                        && pronoun.value().equals("one")
                        && !pronoun.owner())
                .findFirst()
                .orElse(null);
        Entity one = opening != null && (lists.isCompany(name) || lists.isPaired(opening, name))
                ? course.one(scene, opening.first())
                : null;
        if (one != null && !all.contains(one)) {
            all.add(0, one);
        }
        return all;
    }

    private Patients pronoun(Scene scene, Mention mention, double score) {
        if (mention.value().equals("one")) {
            Entity one = course.one(scene, mention.first());
            List<Entity> both = new ArrayList<>(one == null ? List.of() : List.of(one));
            both.addAll(lists.joined(scene, mention));
            return both.isEmpty() ? Patients.NOBODY : Patients.named(both, 0, score + 2);
        }
        Patients together = mention.value().equals("many") ? course.together(scene, mention) : null;
        if (together != null) {
            return Patients.named(together.persons(), together.unnamed(), score + 2);
        }
        Patients counted = course.counted(scene, mention);
        if (counted != null) {
            return new Patients(List.of(), counted.unnamed(), counted.groups(), score + 2);
        }
        List<Entity> pair = mention.value().equals("both") ? pair(scene, mention) : List.of();
        if (!pair.isEmpty()) {
            return Patients.named(pair, 0, score + 2);
        }
        List<Entity> listed = lists.longest(scene, mention.first());
        if (mention.count() == 0 && listed.size() > 2 && listed.stream().noneMatch(Entity::isBystander)) {
            return Patients.named(listed, 0, score + 2);
        }
        List<Entity> many = course.many(
                scene, mention.count() > 0 ? mention.count() : mention.value().equals("both") ? 2 : 0);
        if (many.isEmpty() && mention.count() == 0) {
            many = pair(scene, mention);
        }
        boolean others = page.pack().grammar().indefinite().contains(page.text().form(mention.first()))
                && isOfOthers(scene, mention, many);
        if ((many.isEmpty() || others) && mention.count() > 1) {
            return Patients.counted(mention, score + 2);
        }
        return many.isEmpty() ? Patients.NOBODY : Patients.named(many, 0, score + 2);
    }

    /** The two who are named before the pronoun in its sentence. */
    private static List<Entity> pair(Scene scene, Mention pronoun) {
        List<Entity> named = scene.mentions(Sort.PERSON).stream()
                .filter(name ->
                        name.end() <= pronoun.first() && !name.entities().isEmpty() && !name.owner())
                .map(name -> name.entities().get(0))
                .filter(entity -> !entity.isBystander())
                .distinct()
                .toList();
        return named.size() == 2 ? named : List.of();
    }

    /** The editor of a weekly was charged: the first paragraph may speak of somebody whom the next one names. */
    private boolean isLead(Scene scene, Mention noun) {
        return page.depth(scene) == 1 && noun.groups().contains("defender");
    }

    /** Whom a known noun means: who was introduced with it, in a title whom the article is about. */
    private @Nullable Entity meant(Trigger trigger, Mention noun) {
        Scene scene = trigger.scene();
        if (scene.inTitle()) {
            return course.headlined(trigger.kind(), noun, described.anywhere(noun));
        }
        Entity introduced = described.before(scene, noun);
        return introduced == null ? course.one(scene, noun.first()) : introduced;
    }

    /** A and B were jailed, two students let go: the sentence that names some counts others behind them. */
    private static boolean isOfOthers(Scene scene, Mention noun, List<Entity> group) {
        return noun.count() > 0
                && scene.mentions(Sort.PERSON).stream()
                        .filter(name -> name.end() <= noun.first())
                        .anyMatch(name -> name.entities().stream().anyMatch(group::contains));
    }

    /** Rejected the appeal of X's lawyer: it is X who stays in jail; null where the noun is nobody's lawyer. */
    private static @Nullable Entity client(Trigger trigger, Mention noun) {
        boolean appeal = trigger.kind() == Kind.REMANDED || trigger.kind() == Kind.SENTENCED;
        if (!appeal || !noun.groups().contains("counsel")) {
            return null;
        }
        return trigger.scene().mentions(Sort.PERSON).stream()
                .filter(name -> name.owner() && !name.entities().isEmpty())
                .filter(name -> name.end() <= noun.first() && noun.first() - name.end() <= 1)
                .map(name -> name.entities().get(0))
                .findFirst()
                .orElse(null);
    }

    private Patients noun(Trigger trigger, Mention mention, double score) {
        Scene scene = trigger.scene();
        Mention head = trigger.first() >= mention.end() ? lists.head(scene, mention) : mention;
        if (head != mention) {
            return Patients.counted(head, lists.together(scene, head), score);
        }
        boolean owned = kin.isOfSomebody(scene, mention);
        List<Entity> named = owned ? List.of() : lists.behind(scene, mention);
        List<Entity> before = lists.ended(scene, mention);
        if (!before.isEmpty()) {
            Set<Entity> all = new LinkedHashSet<>(before);
            all.addAll(named);
            return Patients.named(List.copyOf(all), Math.max(0, mention.count() - named.size()), score);
        }
        if (!named.isEmpty() && (mention.plural() || named.size() == 1 || lists.isApposed(scene, mention))) {
            return Patients.named(named, Math.max(0, mention.count() - named.size()), score);
        }
        Entity client = owned ? client(trigger, mention) : null;
        if (client != null) {
            return Patients.named(List.of(client), 0, score);
        }
        if (!mention.plural() && (owned || kin.isOwned(mention))) {
            Entity told = kin.isToldByOwn(scene, mention)
                    ? course.one(scene, mention.first())
                    : described.before(scene, mention);
            if (told != null) {
                return Patients.named(List.of(told), 0, score);
            }
            return new Patients(List.of(), 1, List.copyOf(mention.groups()), score);
        }
        List<Entity> rest = mention.groups().contains("rest") ? course.rest(mention.count()) : List.of();
        if (!rest.isEmpty()) {
            return Patients.named(rest, 0, score + 2);
        }
        if (mention.definite() && mention.plural()) {
            List<Entity> many = course.many(scene, mention.count());
            if (many.isEmpty() && mention.count() == 0) {
                many = lists.longest(scene);
            }
            if (!many.isEmpty() && !isOfOthers(scene, mention, many)) {
                return Patients.named(many, 0, score + 2);
            }
        } else if (mention.definite() && mention.count() <= 1) {
            Entity one = meant(trigger, mention);
            if (one != null) {
                return Patients.named(List.of(one), 0, score + 2);
            }
            if (isLead(scene, mention)) {
                return new Patients(List.of(), 1, List.copyOf(mention.groups()), score + 2);
            }
        }
        List<Entity> including = lists.including(scene, mention);
        if (!including.isEmpty()) {
            return Patients.named(including, Math.max(0, mention.count() - including.size()), score);
        }
        boolean bare = mention.plural() && !page.pack().grammar().indefinite().isEmpty();
        List<Entity> group = bare ? course.group(mention.count()) : List.of();
        boolean more = page.pack().grammar().fellows().contains(page.text().form(mention.end()));
        return group.isEmpty() || more || isOfOthers(scene, mention, group)
                ? Patients.counted(mention, lists.together(scene, mention), score)
                : Patients.named(group, 0, score + 2);
    }
}

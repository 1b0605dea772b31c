package org.habeas.enrich.read.mention;

import java.util.List;
import java.util.stream.IntStream;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.LanguagePack;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.enrich.text.Segmented;

/** Joins names and the nouns beside them: journalist X; X, a journalist, …; and sees whose lawyer somebody is. */
final class Appositions {
    /** How many words may stand between a name and the noun that says more about it. */
    private static final int REACH = 8;
    /** More of them, before a noun in the plural, make it another item of the list: A, B, detained members of C. */
    private static final int PLURAL_REACH = 2;
    /** So many words say that a name is another one of the same person's: , better known as. */
    private static final int ALIAS_REACH = 5;
    /** So many words, adjectives, a link and an article, hang a body on a title. */
    private static final int HANGING = 4;
    /** So many adjectives may stand behind the word for a judge. */
    private static final int ADJECTIVES = 3;

    private final LanguagePack pack;
    private final Segmented text;
    private final List<Mention> mentions;
    private final List<PatternMatch<Label>> speech;
    private final List<PatternMatch<Label>> officials;

    Appositions(LanguagePack pack, Segmented text, List<PatternMatch<Label>> matches, List<Mention> mentions) {
        this.pack = pack;
        this.text = text;
        this.mentions = mentions;
        this.speech = matches.stream()
                .filter(match -> match.label().is(Section.SPEECH))
                .toList();
        this.officials = matches.stream()
                .filter(match -> match.label().is(Section.PEOPLE)
                        && match.label().group().equals("official"))
                .toList();
    }

    void join() {
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (i > 0 && mention.is(Sort.PERSON) && isAlias(mentions.get(i - 1), mention)) {
                mention.setMerged();
            }
            if (i > 0
                    && mentions.get(i - 1).is(Sort.PRONOUN)
                    && isNext(mentions.get(i - 1), mention)
                    && !mention.is(Sort.DATE)
                    && pack.grammar().isOwning(text.token(mentions.get(i - 1).end() - 1))) {
                mentions.get(i - 1).setOwner();
            }
            if (i > 0
                    && mention.is(Sort.PERSON)
                    && mentions.get(i - 1).is(Sort.AUTHORITY)
                    && (mentions.get(i - 1).end() == mention.first() || isApposed(mentions.get(i - 1), mention))
                    && (mentions.get(i - 1).groups().contains("prosecutor")
                            || !pack.grammar().adjectives().isEmpty())) {
                mention.groups().add("official");
            }
            if (i > 0 && mention.is(Sort.PEOPLE) && isAdjective(mentions.get(i - 1), mention)) {
                mentions.get(i - 1).groups().addAll(mention.groups());
                mention.setMerged();
            } else if (mention.is(Sort.PEOPLE)) {
                before(mention, i);
                if (!mention.merged()) {
                    after(mention, i);
                }
            }
        }
    }

    /** The criminal judge, X, …: the word is one for people, described at most, and commas stand around the name. */
    private boolean isApposed(Mention authority, Mention name) {
        int comma = name.first() - 1;
        return text.is(comma, ",")
                && text.is(name.end(), ",")
                && comma - authority.end() <= ADJECTIVES
                && officials.stream().anyMatch(noun -> noun.first() == authority.first())
                && IntStream.range(authority.end(), comma)
                        .allMatch(i -> pack.grammar().isAdjective(text.token(i)));
    }

    /** His wife; a relative may be described: his elderly father, his 75-year-old father. */
    private boolean isNext(Mention pronoun, Mention noun) {
        boolean relative = noun.is(Sort.PEOPLE) && noun.groups().contains("relation");
        int before = relative ? pack.grammar().beforeAdjectives(text, noun.first()) : noun.first() - 1;
        return before < pronoun.end();
    }

    /** In languages with adjectives behind their nouns: dirigente opositor. */
    private boolean isAdjective(Mention noun, Mention next) {
        return noun.is(Sort.PEOPLE)
                && noun.end() == next.first()
                && !pack.grammar().adjectives().isEmpty();
    }

    /** Ramin Jebrailzade (Ramin Deko); Ramin Jebrailzade, better known as Ramin Deko. */
    private boolean isAlias(Mention name, Mention other) {
        if (!name.is(Sort.PERSON) || name.merged() || other.first() <= name.end()) {
            return false;
        }
        boolean enclosed = other.first() == name.end() + 1
                && text.token(name.end()).is("(")
                && other.end() < text.size()
                && text.token(other.end()).is(")");
        return enclosed || isCalled(name.end(), other.first());
    }

    private boolean isCalled(int from, int to) {
        boolean called = false;
        for (int i = from; i < to && to - from <= ALIAS_REACH; i++) {
            boolean word = pack.grammar().aliases().contains(text.token(i).form());
            if (!word
                    && !text.token(i).is(",")
                    && !text.token(i).is("(")
                    && !text.token(i).is("\"")) {
                return false;
            }
            called |= word;
        }
        return called && to - from <= ALIAS_REACH;
    }

    /** Коллеги Примерова: a noun in the plural of those who are close to the one named alone behind it. */
    private boolean isOwnedBy(Mention noun, Mention name) {
        return !pack.names().cases().isEmpty()
                && isClose(noun)
                && noun.plural()
                && name.end() - name.first() == 1
                && !pack.grammar().joins().contains(text.form(name.end()));
    }

    /** The noun stands right before the name: journalist X, or X's lawyer Y. */
    private void before(Mention noun, int index) {
        for (int i = index + 1; i < mentions.size(); i++) {
            Mention name = mentions.get(i);
            if (name.is(Sort.PERSON) && name.owner()) {
                continue;
            }
            if (name.is(Sort.PERSON)) {
                boolean near = isGap(noun, name)
                        || isComma(noun, name)
                        || isAdjectives(noun.end(), name.first())
                        || isOfBody(noun, name)
                        || isHungBody(noun, name)
                        || isHeadOf(noun, name)
                        || isOfPhrase(noun, name);
                if (near && isGap(noun, name) && (!isOfCase(noun, name) || isOwnedBy(noun, name))) {
                    return;
                }
                if (near && index > 0) {
                    attribute(mentions.get(index - 1), noun, isGap(noun, name));
                }
                if (near && isHonorific(noun, name)) {
                    noun.setMerged();
                } else if (near && !noun.plural()) {
                    describe(name, noun);
                } else if (near) {
                    name.groups().addAll(noun.groups());
                    noun.mean(List.of());
                }
                return;
            }
            if (!name.is(Sort.PEOPLE) && !isOffice(name) && !isAdjectives(name.first(), name.end())) {
                return;
            }
        }
    }

    /** Without articles, nothing but the body stands between office and name: press secretary Foreign Ministry X. */
    private boolean isOfBody(Mention noun, Mention name) {
        int at = noun.end();
        for (Mention between : mentions) {
            if (isOffice(between) && between.first() == at) {
                at = between.end();
            }
        }
        return at > noun.end()
                && at == name.first()
                && !pack.grammar().indefinite().isEmpty();
    }

    /** A link and the body stand between title and name: la periodista de X Ana Example. */
    private boolean isHungBody(Mention noun, Mention name) {
        for (Mention between : mentions) {
            if (isOffice(between) && between.first() > noun.end() && between.end() == name.first()) {
                return isHanging(noun.end(), between.first());
            }
        }
        return false;
    }

    /** The former mayor of Northport, X, …: the body or town stands between, and a comma before the name. */
    private boolean isHeadOf(Mention noun, Mention name) {
        int comma = name.first() - 1;
        return noun.definite()
                && !noun.plural()
                && noun.groups().contains("defender")
                && text.is(comma, ",")
                && mentions.stream()
                        .anyMatch(between -> isOffice(between)
                                && between.first() > noun.end()
                                && between.end() == comma
                                && isHanging(noun.end(), between.first()));
    }

    private boolean isHanging(int from, int to) {
        boolean hangs = false;
        for (int i = from; i < to; i++) {
            String form = text.form(i);
            boolean adjective = !hangs && pack.grammar().isAdjective(text.token(i));
            hangs |= pack.grammar().hangs().contains(form);
            if (!adjective
                    && !pack.grammar().hangs().contains(form)
                    && !pack.grammar().articles().contains(form)) {
                return false;
            }
        }
        return hangs && to - from <= HANGING;
    }

    /** What somebody is the head of stands between, in the genitive: лидер белорусской оппозиции X. */
    private boolean isOfPhrase(Mention noun, Mention name) {
        if (noun.plural() || name.first() - noun.end() > REACH || !isOfCase(noun, name)) {
            return false;
        }
        for (int i = noun.end(); i < name.first(); i++) {
            int at = i;
            Mention covering = mentions.stream()
                    .filter(other -> other.first() <= at && at < other.end() && !other.is(Sort.PLACE))
                    .findFirst()
                    .orElse(null);
            boolean office = covering != null && (isOffice(covering) || isGenitive(covering) || covering.owner());
            if (covering == null ? !pack.grammar().isAttribute(text.token(i)) && !isPlace(i) : !office) {
                return false;
            }
        }
        return name.first() > noun.end();
    }

    private boolean isPlace(int at) {
        return mentions.stream().anyMatch(other -> other.is(Sort.PLACE) && other.first() <= at && at < other.end());
    }

    private boolean isGenitive(Mention noun) {
        return noun.is(Sort.PEOPLE) && pack.grammar().isOblique(text.token(noun.end() - 1));
    }

    private static boolean isClose(Mention noun) {
        return noun.groups().contains("associate")
                || noun.groups().contains("relation")
                || noun.groups().contains("counsel");
    }

    /** Адвокат журналиста X, мать Примерского: a noun and a name of which one is inflected are not the same one's. */
    private boolean isOfCase(Mention noun, Mention name) {
        if (pack.names().cases().isEmpty() || pack.grammar().attributes().isEmpty()) {
            return true;
        }
        List<String> words = List.of(name.text().split(" ", -1));
        boolean oblique = pack.grammar().isOblique(text.token(noun.end() - 1));
        if (words.size() == 1 && isClose(noun) && !oblique && pack.grammar().isOblique(text.token(name.first()))) {
            return false;
        }
        boolean whole = words.size() > 1
                && pack.names().cases().base(words, pack.text()).equals(words);
        return !whole || !oblique;
    }

    private static boolean isOffice(Mention mention) {
        return mention.is(Sort.BODY)
                || mention.is(Sort.AUTHORITY)
                || mention.is(Sort.COUNTRY)
                || mention.is(Sort.PLACE);
    }

    /** One to three adjectives behind their noun: la journaliste tunisienne X. */
    private boolean isAdjectives(int first, int end) {
        for (int i = first; i < end; i++) {
            boolean lower = text.token(i).isWord() && !text.token(i).isCapitalised();
            if (!lower || !(pack.grammar().isAdjective(text.token(i)) || isNationality(i))) {
                return false;
            }
        }
        return end > first && end - first <= 3;
    }

    private boolean isNationality(int at) {
        return !pack.grammar().adjectives().isEmpty()
                && mentions.stream().anyMatch(m -> m.is(Sort.COUNTRY) && m.first() <= at && at < m.end());
    }

    /** The noun stands behind the name and a comma: X, the editor of Y, …. */
    private void after(Mention noun, int index) {
        for (int i = index - 1; i >= 0; i--) {
            Mention name = mentions.get(i);
            if (name.is(Sort.PERSON)) {
                int gap = noun.first() - name.end();
                boolean inflected = gap == 0 && pack.grammar().isOblique(text.token(name.end() - 1));
                boolean owned = inflected || isCompound(name, noun) || (gap <= 2 && isOwned(name, noun));
                if (owned && pack.grammar().isOwned(text.token(noun.end() - 1))) {
                    name.setOwner();
                } else if (gap > 0
                        && gap <= (noun.plural() ? PLURAL_REACH : REACH)
                        && (text.token(name.end()).is(",")
                                || text.token(name.end()).is("("))
                        && agree(name, noun)
                        && isSilent(name.end() + 1, noun.first())
                        && isPhrase(name.end() + 1, noun.first())) {
                    describe(name, noun);
                }
                return;
            }
            if (noun.first() - name.end() > REACH || (name.is(Sort.PEOPLE) && !isJoined(name, noun))) {
                return;
            }
        }
    }

    /** The arrest of X, said his wife: she is not X. */
    private boolean isSilent(int first, int end) {
        return speech.stream().noneMatch(said -> said.first() >= first && said.first() < end);
    }

    /** An inflected noun says nothing about a name that is not inflected. */
    private boolean agree(Mention name, Mention noun) {
        return !pack.grammar().isOblique(text.token(noun.end() - 1))
                || pack.grammar().isOblique(text.token(name.end() - 1))
                || pack.grammar().isOblique(text.token(name.end()));
    }

    /** Lawyer and activist. */
    private boolean isJoined(Mention noun, Mention next) {
        return next.first() - noun.end() == 1
                && pack.grammar().joins().contains(text.token(noun.end()).form());
    }

    /** The Example editor X; Example lawyer X; First Example editor Y, where names stand bare before nouns; where nouns are marked as owned, also Example News editörü X. */
    private void attribute(Mention word, Mention noun, boolean between) {
        if (word.is(Sort.PERSON) && noun.first() - word.end() == 1 && isOwned(word, noun)) {
            word.setOwner();
        }
        boolean owned = !pack.grammar().owned().isEmpty() && pack.grammar().isOwned(text.token(noun.end() - 1));
        boolean single = owned
                || word.end() - word.first() == 1
                || (between && isBare())
                || noun.groups().contains("counsel")
                || noun.groups().contains("relation")
                || noun.groups().contains("associate");
        if (word.is(Sort.PERSON) && word.end() == noun.first() && single && !(owned && isBareBeside(word, noun))) {
            word.setOwner();
        }
    }

    /** X həmkarı Y ilə: where owners are marked, a full name that is not does not own the colleague, relative or officials behind it. */
    private boolean isBareBeside(Mention name, Mention noun) {
        boolean close = noun.groups().contains("relation")
                || (noun.plural() && noun.groups().contains("official"))
                || (noun.groups().contains("person")
                        && !noun.groups().contains("defender")
                        && !noun.groups().contains("official"));
        return close
                && name.end() - name.first() > 1
                && !pack.grammar().owning().isEmpty()
                && !pack.grammar().isOblique(text.token(name.end() - 1));
    }

    /** An Example aide; where nouns are marked as owned or carry adjectives behind, names do not stand so. */
    private boolean isCompound(Mention name, Mention noun) {
        return noun.groups().contains("associate") && name.end() == noun.first() && isBare();
    }

    /** Names may stand before a noun without a mark of what they are to it. */
    private boolean isBare() {
        return pack.grammar().owned().isEmpty()
                && pack.grammar().adjectives().isEmpty()
                && pack.names().cases().isEmpty();
    }

    private boolean isOwned(Mention name, Mention noun) {
        return name.end() < noun.first()
                && pack.grammar().owners().contains(text.token(name.end()).form());
    }

    /** Father X is a priest, nobody's father. */
    private boolean isHonorific(Mention noun, Mention name) {
        return noun.end() == name.first()
                && noun.end() - noun.first() == 1
                && noun.groups().contains("relation")
                && text.token(noun.first()).isCapitalised()
                && pack.names().honorifics().contains(text.token(noun.first()).form());
    }

    private void describe(Mention name, Mention noun) {
        boolean counsel = noun.groups().contains("counsel");
        if (counsel && !isRelated(noun)) {
            name.groups().add("defender");
            if (isBare(noun)) {
                name.groups().add("lawyer");
            }
        } else {
            name.groups().addAll(noun.groups());
        }
        noun.setMerged();
    }

    /** Lawyer X: nothing but the profession, and most likely of those whom the article is about. */
    private boolean isBare(Mention noun) {
        return noun.first() == 0
                || !text.token(noun.first() - 1).isWord()
                || speech.stream().anyMatch(said -> said.end() == noun.first());
    }

    /** Somebody's lawyer, not just a lawyer; who is addressed as one, Me X, speaks as one. */
    private boolean isRelated(Mention noun) {
        int before = noun.first() - 1;
        boolean owned = before >= 0
                && (pack.grammar().owners().contains(text.token(before).form())
                        || mentions.stream().anyMatch(m -> m.is(Sort.PRONOUN) && m.end() == noun.first()));
        boolean bare = !pack.grammar().indefinite().isEmpty();
        return owned
                || bare
                || pack.names().honorifics().contains(text.form(noun.first()))
                || (noun.end() < text.size()
                        && pack.grammar()
                                .links()
                                .contains(text.token(noun.end()).form()));
    }

    /** Only words, no marks, and no second join of a list. */
    private boolean isPhrase(int first, int end) {
        for (int i = first; i < end; i++) {
            if (!text.token(i).isWord() && !text.token(i).is("\"")) {
                return false;
            }
            if (i == first && pack.grammar().joins().contains(text.token(i).form())) {
                return false;
            }
        }
        return true;
    }

    /** His lawyer, X, …. */
    private boolean isComma(Mention noun, Mention name) {
        return name.first() - noun.end() == 1
                && text.token(noun.end()).is(",")
                && !noun.plural()
                && (noun.definite() || isOwnedByAnybody(noun) || isSetAside(noun, name));
    }

    /** A judge, X, will hear the case. */
    private boolean isSetAside(Mention noun, Mention name) {
        return noun.count() == 1 && text.is(name.end(), ",");
    }

    private boolean isOwnedByAnybody(Mention noun) {
        return noun.first() > 0
                && pack.grammar().owners().contains(text.token(noun.first() - 1).form());
    }

    /** Nothing stands between, or the full stop of an abbreviation or a quotation mark. */
    private boolean isGap(Mention noun, Mention name) {
        int gap = name.first() - noun.end();
        return gap == 0
                || (gap == 1
                        && (text.token(noun.end()).is(".")
                                || text.token(noun.end()).is("\"")
                                || pack.names().honorifics().contains(text.form(noun.end()))));
    }
}

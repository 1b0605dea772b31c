package org.habeas.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.ahocorasick.trie.Trie;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.PhraseQuery;
import org.habeas.enrich.watch.WatchIndex;
import org.habeas.model.WatchEntry;

/** Something that finds listed names in a text; each is given the same people and texts. */
interface NamesFinder extends AutoCloseable {
    /** How many places it found. */
    int find(String text);

    /** Ends what works in the background. */
    @Override
    default void close() {}

    /** Habeas: every spelling, case and order. */
    static NamesFinder habeas(List<WatchEntry> people) {
        var index = new WatchIndex();
        long version = 0;
        for (WatchEntry person : people) {
            index.add(person, ++version);
        }
        return text -> index.find(text).size();
    }

    /** robert-bor's Aho-Corasick: names as written in ASCII, exactly. */
    static NamesFinder ahoCorasick(List<WatchEntry> people) {
        Trie.TrieBuilder builder = Trie.builder().onlyWholeWords().ignoreOverlaps();
        people.forEach(person -> builder.addKeyword(person.name()));
        Trie trie = builder.build();
        return text -> trie.parseText(text).size();
    }

    /** lucene-monitor: a phrase query a name. */
    static NamesFinder luceneMonitor(List<WatchEntry> people) {
        try {
            var analyzer = new StandardAnalyzer();
            var monitor = new Monitor(analyzer, new TermFilteredPresearcher(), new MonitorConfiguration());
            var queries = new ArrayList<MonitorQuery>();
            for (WatchEntry person : people) {
                String[] words =
                        person.name().toLowerCase(java.util.Locale.ROOT).split(" ", 0);
                queries.add(new MonitorQuery(person.id(), new PhraseQuery("text", words)));
                if (queries.size() == 10_000) {
                    monitor.register(queries);
                    queries.clear();
                }
            }
            monitor.register(queries);
            return new LuceneFinder(monitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its monitor has a thread that would keep the process alive. */
    record LuceneFinder(Monitor monitor) implements NamesFinder {
        @Override
        public int find(String text) {
            var document = new Document();
            document.add(new TextField("text", text, Field.Store.NO));
            try {
                return monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatchCount();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                monitor.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

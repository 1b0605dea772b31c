package org.habeas.ingest.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.habeas.ingest.evidence.ChainCheck;
import org.habeas.ingest.evidence.Signing;
import org.habeas.model.Article;
import org.habeas.model.ChainSignature;
import org.habeas.model.EvidenceLink;
import org.habeas.model.Snapshot;
import org.junit.jupiter.api.Test;

class ChainTest {
    private static final Instant NOW = Instant.parse("2024-12-08T09:33:00Z");

    private final Map<String, Snapshot> snapshots = new HashMap<>();
    private final List<EvidenceLink> links = new ArrayList<>();

    @Test
    void a_sound_chain_has_no_findings_also_across_a_restart() {
        fill(new Chain("one"), 3);
        Chain again = new Chain("one");
        links.forEach(again::load);
        fill(again, 2);
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L),
                links.stream().map(EvidenceLink::sequence).toList());
        assertEquals(List.of(), check().findings());
    }

    @Test
    void a_flipped_byte_is_found_and_its_place_told() {
        fill(new Chain("one"), 5);
        snapshots.get(links.get(3).snapshot()).body()[0] ^= 1;
        List<String> findings = check().findings();
        assertEquals(1, findings.size());
        assertTrue(
                findings.get(0).startsWith("chain one, link 4, article a-3: the bytes of snapshot"), findings.get(0));
    }

    @Test
    void a_link_that_was_changed_taken_out_or_put_in_is_found() {
        fill(new Chain("one"), 5);
        links.remove(2);
        assertTrue(check().findings().get(0).contains("links 3 to 3 are missing"));
        EvidenceLink l = links.get(1);
        links.set(
                1,
                new EvidenceLink(
                        l.instance(), l.sequence(), l.previous(), l.snapshot(), "a-9", 1, l.url(), NOW, l.hash()));
        assertTrue(check().findings().get(0).contains("own contents were changed"));
    }

    @Test
    void a_snapshot_whose_time_is_over_is_no_finding() {
        fill(new Chain("one"), 2);
        snapshots.remove(links.get(0).snapshot());
        ChainCheck check = check();
        assertEquals(List.of(), check.findings());
        assertEquals(1, check.expired());
    }

    @Test
    void a_signature_tells_of_a_chain_that_was_written_anew_or_cut_off() throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        fill(new Chain("one"), 3);
        ChainSignature signature = Signing.sign(links.get(2), NOW, keys.getPrivate());
        assertEquals(List.of(), check(signature, keys).findings());
        links.remove(2);
        assertTrue(
                check(signature, keys).findings().get(0).contains("link 3, signed 2024-12-08T09:33:00Z: the link is"));
        links.clear();
        fill(new Chain("one"), 4);
        links.clear();
        snapshots.clear();
        fill(new Chain("one"), 1);
        fill(new Chain("other"), 1);
        assertEquals(1, check(signature, keys).findings().size());
    }

    @Test
    void a_signature_by_another_key_is_found() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        fill(new Chain("one"), 1);
        ChainSignature signature =
                Signing.sign(links.get(0), NOW, generator.generateKeyPair().getPrivate());
        assertTrue(
                check(signature, generator.generateKeyPair()).findings().get(0).endsWith("not by this key"));
    }

    private ChainCheck check(ChainSignature signature, KeyPair keys) {
        ChainCheck check = check();
        check.check(signature, keys.getPublic());
        return check;
    }

    @Test
    void what_was_not_committed_is_no_part_of_the_chain() {
        Chain chain = new Chain("one");
        fill(chain, 1);
        chain.next(article("a-x"), snapshot(99));
        chain.discard();
        fill(chain, 1);
        assertEquals(List.of(), check().findings());
    }

    private ChainCheck check() {
        ChainCheck check = new ChainCheck(
                id -> snapshots.containsKey(id) ? ChainCheck.Bytes.of(id, snapshots.get(id)) : ChainCheck.Bytes.GONE);
        links.forEach(check::check);
        return check;
    }

    private void fill(Chain chain, int many) {
        for (int i = 0; i < many; i++) {
            Snapshot snapshot = snapshot(links.size());
            snapshots.put(snapshot.id(), snapshot);
            links.add(chain.next(article("a-" + links.size()), snapshot));
            chain.commit();
        }
    }

    private static Snapshot snapshot(int content) {
        byte[] body = {(byte) content, 2, 3};
        return new Snapshot(
                "sha256:" + Hashes.sha256(body), "https://news.example/", 200, Map.of(), NOW, NOW, null, body);
    }

    private static Article article(String id) {
        return new Article(
                id, null, "north", "North", null, null, null, NOW, "Title", "Text", null, "sha256:0", 1, null, false);
    }
}

package org.habeas.enrich.watch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.habeas.model.EntryType;
import org.habeas.model.Tlp;
import org.habeas.model.WatchEntry;

/** Entries as bytes, a slot each: a tenth of what a million of them take as objects. Not safe for use by threads at once. */
final class EntryStore {
    private static final int HEAD = 12;
    private static final int CHUNK = 1 << 20;
    private static final List<EntryType> TYPES = List.of(EntryType.values());
    private static final List<Tlp> MARKINGS = List.of(Tlp.values());

    private final List<byte[]> chunks = new ArrayList<>();
    private final List<String> lists = new ArrayList<>();
    private int used = CHUNK;
    private long[] places = new long[64];
    private long[] versions = new long[64];
    private int size;

    /** Keeps the entry and tells its slot. */
    int add(WatchEntry entry, long version) {
        byte[] bytes = written(entry);
        if (used + bytes.length > CHUNK) {
            chunks.add(new byte[Math.max(CHUNK, bytes.length)]);
            used = 0;
        }
        System.arraycopy(bytes, 0, chunks.get(chunks.size() - 1), used, bytes.length);
        if (size == places.length) {
            places = Arrays.copyOf(places, size + (size >> 1));
            versions = Arrays.copyOf(versions, places.length);
        }
        places[size] = ((long) (chunks.size() - 1) << 32) + used;
        versions[size] = version;
        used += bytes.length;
        return size++;
    }

    /** Slots that were ever given out. */
    int size() {
        return size;
    }

    void drop(int slot) {
        versions[slot] = Long.MIN_VALUE;
    }

    boolean held(int slot) {
        return versions[slot] != Long.MIN_VALUE;
    }

    long version(int slot) {
        return versions[slot];
    }

    Listed get(int slot) {
        int at = (int) places[slot];
        byte[] chunk = chunks.get((int) (places[slot] >>> 32));
        return new Listed(read(ByteBuffer.wrap(chunk, at, chunk.length - at)), versions[slot]);
    }

    /** What {@link WatchEntry#key} tells, without reading all of the entry. */
    String key(int slot) {
        int at = (int) places[slot];
        byte[] chunk = chunks.get((int) (places[slot] >>> 32));
        return list(slot) + "/" + text(ByteBuffer.wrap(chunk, at + HEAD, chunk.length - at - HEAD));
    }

    /** The list that the entry is of, without reading all of the entry. */
    String list(int slot) {
        byte[] chunk = chunks.get((int) (places[slot] >>> 32));
        return lists.get(ByteBuffer.wrap(chunk, (int) places[slot], 2).getShort());
    }

    private byte[] written(WatchEntry entry) {
        var fields = new ArrayList<byte[]>();
        text(fields, entry.id());
        text(fields, entry.name());
        text(fields, Objects.requireNonNullElse(entry.owner(), ""));
        List.of(entry.aliases(), entry.weakAliases(), entry.countries(), entry.organisations())
                .forEach(texts -> texts.forEach(text -> text(fields, text)));
        int length = fields.stream().mapToInt(field -> field.length + 2).sum();
        ByteBuffer bytes = ByteBuffer.allocate(length + HEAD);
        bytes.putShort((short) list(entry.list()))
                .put((byte) TYPES.indexOf(entry.type()))
                .put((byte) MARKINGS.indexOf(entry.marking()));
        bytes.putShort((short) entry.aliases().size())
                .putShort((short) entry.weakAliases().size());
        bytes.putShort((short) entry.countries().size())
                .putShort((short) entry.organisations().size());
        fields.forEach(field -> bytes.putShort((short) field.length).put(field));
        return bytes.array();
    }

    private static void text(List<byte[]> fields, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        fields.add(bytes.length > Short.MAX_VALUE ? Arrays.copyOf(bytes, Short.MAX_VALUE) : bytes);
    }

    private int list(String name) {
        int known = lists.indexOf(name);
        if (known >= 0) {
            return known;
        }
        lists.add(name);
        return lists.size() - 1;
    }

    private WatchEntry read(ByteBuffer bytes) {
        String list = lists.get(bytes.getShort());
        EntryType type = TYPES.get(bytes.get());
        Tlp marking = MARKINGS.get(bytes.get());
        int aliases = bytes.getShort();
        int weak = bytes.getShort();
        int countries = bytes.getShort();
        int organisations = bytes.getShort();
        String id = text(bytes);
        String name = text(bytes);
        String owner = text(bytes);
        return new WatchEntry(
                id,
                list,
                type,
                name,
                texts(bytes, aliases),
                texts(bytes, weak),
                texts(bytes, countries),
                texts(bytes, organisations),
                marking,
                owner);
    }

    private static List<String> texts(ByteBuffer bytes, int count) {
        var texts = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            texts.add(text(bytes));
        }
        return texts;
    }

    private static String text(ByteBuffer bytes) {
        byte[] text = new byte[bytes.getShort()];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}

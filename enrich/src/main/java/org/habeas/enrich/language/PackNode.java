package org.habeas.enrich.language;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A node of a YAML file that knows its file and line, so that every complaint can name them. */
final class PackNode {
    private final String file;
    private final Node node;

    private PackNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /** The root of the file with that name and content. */
    static PackNode parse(String file, String content) {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(content));
            if (root == null) {
                throw new PackException(file + ": is empty");
            }
            return new PackNode(file, root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new PackException(file + ":" + line + ": " + e.getProblem(), e);
        }
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    PackException error(String message) {
        return new PackException(file + ":" + line() + ": " + message);
    }

    String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw error("a text is needed");
    }

    int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw new PackException(file + ":" + line() + ": \"" + text() + "\": a whole number is needed", e);
        }
    }

    List<PackNode> list() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::child).toList();
        }
        throw error("a list is needed");
    }

    List<String> texts() {
        return list().stream().map(PackNode::text).toList();
    }

    /** The entries by key, in order; a key that comes twice is an error. */
    Map<String, PackNode> map() {
        if (!(node instanceof MappingNode mapping)) {
            throw error("a map is needed");
        }
        Map<String, PackNode> map = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            PackNode key = child(tuple.getKeyNode());
            if (map.put(key.text(), child(tuple.getValueNode())) != null) {
                throw key.error("\"" + key.text() + "\" comes twice");
            }
        }
        return map;
    }

    /** As {@link #map()}; a key that is not allowed is an error. */
    Map<String, PackNode> map(Set<String> allowed) {
        Map<String, PackNode> map = map();
        for (Map.Entry<String, PackNode> entry : map.entrySet()) {
            if (!allowed.contains(entry.getKey())) {
                throw entry.getValue()
                        .error("unknown key \"" + entry.getKey() + "\": allowed are " + new ArrayList<>(allowed));
            }
        }
        return map;
    }

    /** The entry {@code key} of a map; null when there is none. */
    @Nullable
    PackNode get(String key) {
        return map().get(key);
    }

    PackNode need(String key) {
        PackNode value = get(key);
        if (value == null) {
            throw error("\"" + key + "\" is missing");
        }
        return value;
    }

    private PackNode child(Node child) {
        return new PackNode(file, child);
    }
}

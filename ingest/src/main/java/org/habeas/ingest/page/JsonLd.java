package org.habeas.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The article among a page's JSON-LD blocks (schema.org); what is no JSON is passed over. */
final class JsonLd {
    private static final ObjectMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private static final Pattern ARTICLE = Pattern.compile(
            "(?i)(NewsArticle|Article|BlogPosting|Report\\w*|AnalysisNewsArticle|OpinionNewsArticle|ReviewNewsArticle|"
                    + "BackgroundNewsArticle|LiveBlogPosting|SocialMediaPosting|TechArticle|ScholarlyArticle|WebPage)");
    private static final int DEEPEST = 6;

    private final List<JsonNode> articles;

    private JsonLd(List<JsonNode> articles) {
        this.articles = articles;
    }

    static JsonLd of(Document page) {
        List<JsonNode> articles = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                String json = script.data()
                        .strip()
                        .replaceFirst("^(//)?\\s*<!\\[CDATA\\[", "")
                        .replaceFirst("(//)?\\s*]]>$", "");
                collect(LENIENT.readTree(json), articles, 0);
            } catch (JsonProcessingException e) {
                // as good as none
            }
        }
        articles.sort(java.util.Comparator.comparing(node -> type(node).equalsIgnoreCase("WebPage")));
        return new JsonLd(articles);
    }

    private static void collect(JsonNode node, List<JsonNode> articles, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isArray()) {
            node.forEach(inner -> collect(inner, articles, depth + 1));
        } else if (node.isObject()) {
            if (ARTICLE.matcher(type(node)).matches()) {
                articles.add(node);
            }
            for (String key : List.of("@graph", "mainEntity", "mainEntityOfPage")) {
                if (node.path(key).isContainerNode()) {
                    collect(node.path(key), articles, depth + 1);
                }
            }
        }
    }

    private static String type(JsonNode node) {
        JsonNode type = node.path("@type");
        return (type.isArray() ? type.path(0) : type).asText("").replaceFirst("^https?://schema.org/", "");
    }

    /** First text under that key, entities undone. */
    Optional<String> text(String key) {
        return articles.stream()
                .map(node -> node.path(key))
                .filter(JsonNode::isTextual)
                .map(node -> Parser.unescapeEntities(node.asText(), false).strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** Names of the authors, separated by commas. */
    Optional<String> author() {
        return articles.stream()
                .map(node -> names(node.path("author")))
                .filter(names -> !names.isEmpty())
                .findFirst();
    }

    private static String names(JsonNode author) {
        if (author.isArray()) {
            return StreamSupport.stream(author.spliterator(), false)
                    .map(JsonLd::names)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(", "));
        }
        JsonNode name = author.isObject() ? author.path("name") : author;
        return name.isArray()
                ? names(name)
                : Parser.unescapeEntities(name.asText(""), false).strip();
    }
}

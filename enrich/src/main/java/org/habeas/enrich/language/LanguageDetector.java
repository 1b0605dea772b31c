package org.habeas.enrich.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/** Tells the language of a text, by the model that OpenNLP publishes (Apache-2.0, on the class path). */
public final class LanguageDetector {
    private static final String MODEL = "/langdetect-183.bin";
    private static final int ENOUGH = 2_000;

    /** The model's ISO 639-3 codes of the languages that packs may be for. */
    private static final Map<String, String> CODES = codes();

    private final ThreadLocal<LanguageDetectorME> detectors;

    private LanguageDetector(LanguageDetectorModel model) {
        this.detectors = ThreadLocal.withInitial(() -> new LanguageDetectorME(model));
    }

    public static LanguageDetector bundled() {
        try (InputStream in = LanguageDetectorModel.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("the language model " + MODEL + " is not on the class path");
            }
            return new LanguageDetector(new LanguageDetectorModel(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the language model " + MODEL + " cannot be read", e);
        }
    }

    /** ISO 639-1 code of the language that the text is most likely in; null when it has none. */
    public @Nullable String detect(String text) {
        String beginning = text.length() <= ENOUGH ? text : text.substring(0, ENOUGH);
        if (beginning.isBlank()) {
            return null;
        }
        return CODES.get(detectors.get().predictLanguage(beginning).getLang());
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new java.util.HashMap<>();
        for (String code : java.util.Locale.getISOLanguages()) {
            codes.put(java.util.Locale.forLanguageTag(code).getISO3Language(), code);
        }
        return Map.copyOf(codes);
    }
}

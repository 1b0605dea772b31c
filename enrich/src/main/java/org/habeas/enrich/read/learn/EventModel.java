package org.habeas.enrich.read.learn;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.EventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.io.QNModelReader;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.GenericModelWriter;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.habeas.model.Kind;

/**
 * How likely it is that somebody who says a sentence makes a statement, and of which kind, or that a sentence tells how somebody
 * held is ill-treated: a maximum-entropy classifier, trained by the build (Berger, Della Pietra and Della Pietra, A Maximum Entropy Approach to Natural Language Processing, 1996; fitted by
 * L-BFGS). Immutable and safe for use by many threads.
 */
public final class EventModel implements Grader {
    /** The outcome of those who make no statement and whom nothing befell. */
    public static final String NONE = "none";

    private static final String RESOURCE = "events.model";
    /** A feature that was seen less often says nothing. */
    private static final int CUTOFF = 2;

    private static final int ITERATIONS = 150;

    private final AbstractModel model;

    private EventModel(AbstractModel model) {
        this.model = model;
    }

    /**
     * The model that the build has trained.
     *
     * @throws IllegalStateException when it is missing or broken
     */
    public static EventModel bundled() {
        try (InputStream in = EventModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing: the build has to train it");
            }
            return read(in);
        } catch (IOException e) {
            throw new IllegalStateException(RESOURCE + " cannot be read", e);
        }
    }

    /**
     * A model written by {@link #write}.
     *
     * @throws IOException when it is none
     */
    public static EventModel read(InputStream in) throws IOException {
        BinaryFileDataReader data = new BinaryFileDataReader(new DataInputStream(new BufferedInputStream(in)));
        data.readUTF();
        return new EventModel(new QNModelReader(data).constructModel());
    }

    /** A model that is trained on {@code examples}; {@code l2} is the cost of weights, 0 or more. */
    public static EventModel train(List<Example> examples, double l2) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, l2);
        List<Event> events = examples.stream()
                .map(example -> new Event(example.outcome(), example.features().toArray(String[]::new)))
                .toList();
        try {
            EventTrainer trainer = TrainerFactory.getEventTrainer(parameters, new HashMap<>());
            return new EventModel((AbstractModel) trainer.train(ObjectStreamUtils.createObjectStream(events)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(OutputStream out) throws IOException {
        new GenericModelWriter(model, new DataOutputStream(out)).persist();
    }

    @Override
    public Map<Kind, Double> grade(List<String> features) {
        double[] likely = model.eval(features.toArray(String[]::new));
        Map<Kind, Double> grades = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            int index = model.getIndex(kind.code());
            if (index >= 0) {
                grades.put(kind, likely[index]);
            }
        }
        return grades;
    }
}

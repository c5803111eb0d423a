package peermortem.bench;

import peermortem.checks.ChecklistMaker;
import peermortem.document.Postmortem;
import peermortem.domain.CheckId;
import peermortem.domain.Checklist;
import peermortem.domain.Finding;
import peermortem.domain.Rubric;
import peermortem.rubric.Rubrics;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Compares the checklist with labels. Arguments: a folder of texts `ID.md`, and a file with one
/// JSON object per line, `{"id", "items": {"<check>": true}}`. Prints Cohen's kappa per check and
/// over all, how well the probabilities are calibrated, and what remains when each check's
/// threshold is learned on four fifths of the texts and tried on the last one.
public final class LabelScore {
    private static final int FIFTHS = 5;

    /// One label with what the check said: `odds` is the log-odds of its probability.
    private record Pair(int text, boolean label, double odds) {}

    private LabelScore() {}

    public static void main(String[] args) throws IOException {
        Map<String, List<Pair>> checks = read(Path.of(args[0]), Path.of(args[1]));
        List<Pair> all = new ArrayList<>();
        List<boolean[]> left = new ArrayList<>();
        for (Map.Entry<String, List<Pair>> check : checks.entrySet()) {
            all.addAll(check.getValue());
            left.addAll(leaveOut(check.getValue()));
            double kappa =
                    kappa(
                            check.getValue().stream()
                                    .map(p -> new boolean[] {p.label(), p.odds() >= 0})
                                    .toList());
            System.out.printf(
                    "%-28s %4d labels  kappa %.2f%n",
                    check.getKey(), check.getValue().size(), kappa);
        }
        System.out.printf(
                "all %d labels: kappa %.3f%n",
                all.size(),
                kappa(all.stream().map(p -> new boolean[] {p.label(), p.odds() >= 0}).toList()));
        System.out.printf(
                "thresholds learned on four fifths, tried on the fifth: kappa %.3f%n", kappa(left));
        calibration(all);
    }

    private static Map<String, List<Pair>> read(Path folder, Path labels) throws IOException {
        Rubric rubric = Rubrics.bundled(Rubrics.DEFAULT);
        JsonMapper mapper = JsonMapper.builder().build();
        Map<String, List<Pair>> checks = new TreeMap<>();
        int text = 0;
        for (String line : Files.readAllLines(labels)) {
            JsonNode label = mapper.readTree(line);
            String words = Files.readString(folder.resolve(label.get("id").asString() + ".md"));
            Checklist checklist =
                    ChecklistMaker.make(
                            Postmortem.parse(words), rubric, Optional.empty(), Optional.of("en"));
            for (Map.Entry<String, JsonNode> item : label.get("items").properties()) {
                Finding finding = checklist.checks().get(CheckId.of(item.getKey()));
                double p = finding == null ? 0.01 : finding.probability();
                checks.computeIfAbsent(item.getKey(), _ -> new ArrayList<>())
                        .add(new Pair(text, item.getValue().asBoolean(), Math.log(p / (1 - p))));
            }
            text++;
        }
        return checks;
    }

    private static List<boolean[]> leaveOut(List<Pair> pairs) {
        List<boolean[]> tried = new ArrayList<>();
        for (int fifth = 0; fifth < FIFTHS; fifth++) {
            int out = fifth;
            List<Pair> known = pairs.stream().filter(p -> p.text() % FIFTHS != out).toList();
            double threshold = threshold(known);
            pairs.stream()
                    .filter(p -> p.text() % FIFTHS == out)
                    .forEach(p -> tried.add(new boolean[] {p.label(), p.odds() >= threshold}));
        }
        return tried;
    }

    /// The threshold, of those halfway between two neighbours, that agrees best; 0 where others are
    /// no better.
    private static double threshold(List<Pair> known) {
        double best = 0;
        long most = agreeing(known, 0);
        List<Double> odds = known.stream().map(Pair::odds).sorted().toList();
        for (int i = 1; i < odds.size(); i++) {
            double middle = (odds.get(i - 1) + odds.get(i)) / 2;
            long agreeing = agreeing(known, middle);
            if (agreeing > most) {
                most = agreeing;
                best = middle;
            }
        }
        return best;
    }

    private static long agreeing(List<Pair> known, double threshold) {
        return known.stream().filter(p -> p.label() == p.odds() >= threshold).count();
    }

    private static void calibration(List<Pair> all) {
        System.out.println("probability   texts   share that is there");
        for (int tenth = 0; tenth < 10; tenth++) {
            double low = tenth / 10.0;
            List<Pair> in =
                    all.stream()
                            .filter(
                                    p ->
                                            (int) Math.min(9, 10 / (1 + Math.exp(-p.odds())))
                                                    == (int) Math.round(low * 10))
                            .toList();
            if (!in.isEmpty()) {
                double share = in.stream().filter(Pair::label).count() / (double) in.size();
                System.out.printf("%.1f to %.1f  %6d   %.2f%n", low, low + 0.1, in.size(), share);
            }
        }
    }

    /// Cohen's kappa (1960) of pairs of verdicts.
    private static double kappa(List<boolean[]> pairs) {
        double n = pairs.size();
        double agreed = pairs.stream().filter(p -> p[0] == p[1]).count() / n;
        double first = pairs.stream().filter(p -> p[0]).count() / n;
        double second = pairs.stream().filter(p -> p[1]).count() / n;
        double chance = first * second + (1 - first) * (1 - second);
        return chance == 1 ? 1 : (agreed - chance) / (1 - chance);
    }
}

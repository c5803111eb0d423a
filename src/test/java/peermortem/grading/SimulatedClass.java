package peermortem.grading;

import peermortem.domain.ItemId;
import peermortem.domain.ItemVerdict;
import peermortem.domain.Part;
import peermortem.domain.PersonId;
import peermortem.domain.Review;
import peermortem.domain.ReviewState;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.RubricSection;
import peermortem.domain.Score;
import peermortem.domain.ScoreFormula;
import peermortem.domain.SectionId;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;
import peermortem.domain.Tick;
import peermortem.domain.TickVerdict;
import peermortem.domain.Verdict;
import peermortem.grading.marks.ClassMarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/// A class with a known truth: items are met at given rates, reviewers tick with a given
/// sensitivity and specificity and copy some ticks from the automated verdict, which is right in a
/// given share of the items.
public record SimulatedClass(
        ClassMarks marks,
        Map<SubmissionId, Set<ItemId>> truth,
        Map<PersonId, Kind> kinds,
        List<Double> rates) {
    /// `low`..`high` are the base rates of the items; `accuracy` 0 means that there are no checks,
    /// `stated` is the accuracy that they claim. `quality` is the standard deviation, in log-odds,
    /// of what the items of one submission share.
    public record Shape(
            int students,
            int reviews,
            double low,
            double high,
            double accuracy,
            double copied,
            double quality,
            double stated) {
        public Shape(
                int students,
                int reviews,
                double low,
                double high,
                double accuracy,
                double copied,
                double quality) {
            this(students, reviews, low, high, accuracy, copied, quality, accuracy);
        }

        public Shape(
                int students,
                int reviews,
                double low,
                double high,
                double accuracy,
                double copied) {
            this(students, reviews, low, high, accuracy, copied, 0);
        }
    }

    /// A kind of reviewer: its share of the class, its sensitivity and specificity.
    public record Kind(double share, double sensitivity, double specificity) {}

    public static final List<Kind> KINDS =
            List.of(
                    new Kind(0.55, 0.92, 0.85),
                    new Kind(0.15, 0.97, 0.5),
                    new Kind(0.10, 0.7, 0.95),
                    new Kind(0.20, 0.95, 0.15));

    private static final Sha256 SNAPSHOT = Sha256.of("simulated");

    public static SimulatedClass of(Shape shape, long seed) {
        return of(shape, KINDS, seed);
    }

    public static SimulatedClass of(Shape shape, List<Kind> kinds, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Rubric rubric = rubric(13, 1);
        double[] rate = rates(shape, rubric.items().size(), random);
        int n = shape.students();
        boolean[][] truth = new boolean[n][rate.length];
        boolean[][] found = new boolean[n][rate.length];
        for (int s = 0; s < n; s++) {
            double shift = shape.quality() > 0 ? shape.quality() * normal(random) : 0;
            for (int i = 0; i < rate.length; i++) {
                truth[s][i] = random.nextDouble() < shifted(rate[i], shift);
                found[s][i] = truth[s][i] == random.nextDouble() < shape.accuracy();
            }
        }
        Kind[] kind = new Kind[n];
        Map<PersonId, Kind> kindsOf = new LinkedHashMap<>();
        for (int r = 0; r < n; r++) {
            kind[r] = kindOf(kinds, random.nextDouble());
            kindsOf.put(reviewer(r), kind[r]);
        }
        List<Review> reviews = reviews(shape, rubric, truth, found, kind, random);
        Map<SubmissionId, Set<ItemId>> met = met(rubric, truth);
        List<SubmissionId> submissions = List.copyOf(met.keySet());
        return new SimulatedClass(
                new ClassMarks(
                        rubric, submissions, reviews, findings(shape, rubric, found), List.of()),
                met,
                kindsOf,
                Arrays.stream(rate).boxed().toList());
    }

    private static Map<SubmissionId, Set<ItemId>> met(Rubric rubric, boolean[][] truth) {
        Map<SubmissionId, Set<ItemId>> met = new LinkedHashMap<>();
        for (int s = 0; s < truth.length; s++) {
            Set<ItemId> of = new HashSet<>();
            for (int i = 0; i < truth[s].length; i++) {
                if (truth[s][i]) {
                    of.add(rubric.items().get(i).id());
                }
            }
            met.put(submission(s), of);
        }
        return met;
    }

    private static Map<SubmissionId, Map<ItemId, ItemVerdict>> findings(
            Shape shape, Rubric rubric, boolean[][] found) {
        Map<SubmissionId, Map<ItemId, ItemVerdict>> findings = new LinkedHashMap<>();
        for (int s = 0; s < found.length && shape.accuracy() > 0; s++) {
            Map<ItemId, ItemVerdict> verdicts = new LinkedHashMap<>();
            for (int i = 0; i < found[s].length; i++) {
                RubricItem item = rubric.items().get(i);
                verdicts.put(item.id(), verdict(item, found[s][i], shape.stated()));
            }
            findings.put(submission(s), verdicts);
        }
        return findings;
    }

    private static List<Review> reviews(
            Shape shape,
            Rubric rubric,
            boolean[][] truth,
            boolean[][] found,
            Kind[] kind,
            SplittableRandom random) {
        List<Review> reviews = new ArrayList<>();
        for (int s = 0; s < truth.length; s++) {
            for (int k = 0; k < shape.reviews(); k++) {
                int r = (s + SHIFTS[k]) % truth.length;
                Map<ItemId, Tick> ticks = new LinkedHashMap<>();
                for (int i = 0; i < truth[s].length; i++) {
                    double rate = truth[s][i] ? kind[r].sensitivity() : 1 - kind[r].specificity();
                    boolean yes = random.nextDouble() < rate;
                    if (random.nextDouble() < shape.copied() && shape.accuracy() > 0) {
                        yes = found[s][i];
                    }
                    ItemId item = rubric.items().get(i).id();
                    ticks.put(
                            item,
                            new Tick(
                                    item,
                                    yes ? TickVerdict.MET : TickVerdict.NOT_MET,
                                    "",
                                    List.of()));
                }
                ReviewState state =
                        new ReviewState.Submitted(Instant.EPOCH.plusSeconds(reviews.size()));
                reviews.add(new Review(submission(s), reviewer(r), SNAPSHOT, ticks, "", state));
            }
        }
        return reviews;
    }

    /// Nearly normal: the sum of twelve uniform draws.
    private static double normal(SplittableRandom random) {
        double sum = -6;
        for (int d = 0; d < 12; d++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    private static double shifted(double rate, double shift) {
        double odds = rate / (1 - rate) * Math.exp(shift);
        return odds / (1 + odds);
    }

    /// Differences of these shifts are all different, so that two reviewers share one submission at
    /// most.
    private static final int[] SHIFTS = {1, 3, 8, 14, 26};

    public static SubmissionId submission(int s) {
        return SubmissionId.of("s%05d".formatted(s));
    }

    public static PersonId reviewer(int r) {
        return PersonId.of("p%05d".formatted(r));
    }

    public double truePercent(SubmissionId submission) {
        return Score.of(marks.rubric(), truth.getOrDefault(submission, Set.of())).percent();
    }

    private static double[] rates(Shape shape, int items, SplittableRandom random) {
        double[] rate = new double[items];
        for (int i = 0; i < items; i++) {
            rate[i] = shape.low() + (shape.high() - shape.low()) * random.nextDouble();
        }
        return rate;
    }

    private static Kind kindOf(List<Kind> kinds, double draw) {
        double sum = 0;
        for (Kind kind : kinds) {
            sum += kind.share();
            if (draw < sum) {
                return kind;
            }
        }
        return kinds.getLast();
    }

    private static ItemVerdict verdict(RubricItem item, boolean found, double accuracy) {
        double probability = found ? accuracy : 1 - accuracy;
        return new ItemVerdict(
                item.id(), found ? Verdict.FOUND : Verdict.NOT_FOUND, probability, List.of());
    }

    /// A rubric with so many mandatory and optional items.
    public static Rubric rubric(int mandatory, int optional) {
        List<RubricItem> items = new ArrayList<>();
        for (int i = 0; i < mandatory + optional; i++) {
            ItemId id = ItemId.of("item.%02d".formatted(i));
            items.add(
                    new RubricItem(
                            id,
                            "Item " + i,
                            "Item " + i,
                            "",
                            "",
                            "",
                            1,
                            i >= mandatory,
                            List.of()));
        }
        RubricSection section =
                new RubricSection(SectionId.of("all"), "All", List.of(), Part.MAIN, items);
        return new Rubric(
                "simulated",
                1,
                "Simulated",
                "en",
                Optional.empty(),
                false,
                ScoreFormula.MANDATORY_TIMES_OPTIONAL,
                List.of(section));
    }
}

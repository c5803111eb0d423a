package peermortem.checks;

import peermortem.document.Line;
import peermortem.document.Seen;
import peermortem.document.Words;
import peermortem.domain.CheckId;
import peermortem.domain.CheckReference;
import peermortem.domain.Evidence;
import peermortem.domain.Finding;
import peermortem.domain.RubricSection;
import peermortem.domain.SectionId;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/// Runs the checks that a rubric file defines itself. They are exact: found or not found.
final class GenericCheck {
    private static final double SURE = 4;

    private GenericCheck() {}

    static Finding run(Study study, CheckReference check) {
        return switch (check) {
            case CheckReference.BuiltIn(CheckId id) -> none(id, "unknown");
            case CheckReference.HeadingPresent(CheckId id, List<String> any) ->
                    SectionFinder.listed(study, any)
                            .map(
                                    t ->
                                            found(
                                                    id,
                                                    "heading",
                                                    List.of(),
                                                    study.evidence(t.from(), t.to())))
                            .orElseGet(() -> none(id, "no-heading", any.getFirst()));
            case CheckReference.Phrase(CheckId id, List<String> any, Optional<SectionId> in) ->
                    within(study, in)
                            .map(s -> phrase(study, id, any, s))
                            .orElseGet(() -> none(id, "no-section"));
            case CheckReference.Pattern(CheckId id, String regex, Optional<SectionId> in) ->
                    within(study, in)
                            .map(s -> pattern(study, id, regex, s))
                            .orElseGet(() -> none(id, "no-section"));
            case CheckReference.ListEntries(CheckId id, int min, Optional<SectionId> in) ->
                    within(study, in)
                            .map(s -> entries(study, id, min, s))
                            .orElseGet(() -> none(id, "no-section"));
            case CheckReference.Has(
                            CheckId id,
                            CheckReference.Has.What what,
                            Optional<SectionId> in) ->
                    within(study, in)
                            .map(s -> has(study, id, what, s))
                            .orElseGet(() -> none(id, "no-section"));
            case CheckReference.WordsIn words ->
                    within(study, words.in())
                            .map(s -> words(study, words, s))
                            .orElseGet(() -> none(words.id(), "no-section"));
        };
    }

    /// Offsets of the reading text.
    private record Stretch(int from, int to) {}

    /// Where a section of the rubric stands: from its heading to the next one that is as strong.
    private static Optional<Stretch> within(Study study, Optional<SectionId> in) {
        if (in.isEmpty()) {
            return Optional.of(new Stretch(0, study.text().length()));
        }
        Optional<RubricSection> section = study.rubric().section(in.get());
        Optional<Title> title = section.flatMap(s -> SectionFinder.listed(study, s.headings()));
        return title.map(t -> new Stretch(t.to(), end(study, t)));
    }

    private static int end(Study study, Title opening) {
        for (int l = opening.line() + 1; l < study.lines().size(); l++) {
            Optional<Title> title = study.outline().title(l);
            if (title.isEmpty() || title.get().rank() > opening.rank()) {
                continue;
            }
            boolean heading = title.get().rank() <= Title.BOLD;
            if (heading || isSection(study, title.get())) {
                return study.lines().get(l).from();
            }
        }
        return study.text().length();
    }

    private static boolean isSection(Study study, Title title) {
        String words = SectionFinder.normal(study.text().substring(title.from(), title.to()));
        return study.rubric().sections().stream()
                .flatMap(s -> s.headings().stream())
                .anyMatch(h -> SectionFinder.normal(h).equals(words));
    }

    private static Finding phrase(Study study, CheckId id, List<String> any, Stretch in) {
        for (String phrase : any) {
            String quoted =
                    "(?<![\\p{L}\\p{N}])"
                            + java.util.regex.Pattern.quote(phrase).replace(" ", "\\E\\s+\\Q")
                            + "(?![\\p{L}\\p{N}])";
            Finding finding = pattern(study, id, quoted, in);
            if (finding.probability() > 0.5) {
                return found(id, "phrase", finding.args(), finding.evidence().getFirst());
            }
        }
        return none(id, "no-phrase", any.getFirst());
    }

    private static Finding pattern(Study study, CheckId id, String regex, Stretch in) {
        int flags =
                java.util.regex.Pattern.CASE_INSENSITIVE
                        | java.util.regex.Pattern.MULTILINE
                        | java.util.regex.Pattern.UNICODE_CASE;
        LimitedText text = new LimitedText(study.text().substring(in.from(), in.to()));
        Matcher matcher = java.util.regex.Pattern.compile(regex, flags).matcher(text);
        try {
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    Evidence evidence =
                            study.evidence(in.from() + matcher.start(), in.from() + matcher.end());
                    return found(id, "pattern", List.of(), evidence);
                }
            }
            return none(id, "no-pattern");
        } catch (LimitedText.TooLong | StackOverflowError e) {
            return Verdicts.of(id, 0, "pattern-too-slow", List.of(), List.of());
        }
    }

    private static Finding entries(Study study, CheckId id, int min, Stretch in) {
        int entries = 0;
        Evidence first = null;
        for (int l = 0; l < study.lines().size(); l++) {
            Line line = study.lines().get(l);
            boolean inside = line.from() >= in.from() && line.from() < in.to();
            if (inside && (line.isEntry() || study.timed(l)) && line.level() == 0) {
                entries++;
                first = first == null ? study.evidence(line.content(), line.to()) : first;
            }
        }
        return entries >= min && first != null
                ? found(id, "entries", List.of(String.valueOf(entries)), first)
                : none(id, "few-entries", String.valueOf(entries), String.valueOf(min));
    }

    private static Finding has(Study study, CheckId id, CheckReference.Has.What what, Stretch in) {
        for (Seen seen : study.postmortem().reading().seen()) {
            if (shows(seen.kind(), what) && seen.at() >= in.from() && seen.at() <= in.to()) {
                return found(
                        id, present(what), List.of(), study.postmortem().evidence(seen.span()));
            }
        }
        return none(id, missing(what));
    }

    private static boolean shows(Seen.Kind kind, CheckReference.Has.What what) {
        return switch (what) {
            case IMAGE -> kind == Seen.Kind.IMAGE;
            case GRAPH -> kind == Seen.Kind.IMAGE || kind == Seen.Kind.LINK;
            case TABLE -> kind == Seen.Kind.TABLE;
            case LINK -> kind == Seen.Kind.LINK;
            case CODE -> kind == Seen.Kind.CODE;
        };
    }

    private static String present(CheckReference.Has.What what) {
        return switch (what) {
            case IMAGE -> "has-image";
            case GRAPH -> "has-graph";
            case TABLE -> "has-table";
            case LINK -> "has-link";
            case CODE -> "has-code";
        };
    }

    private static String missing(CheckReference.Has.What what) {
        return switch (what) {
            case IMAGE -> "no-image";
            case GRAPH -> "no-graph";
            case TABLE -> "no-table";
            case LINK -> "no-link";
            case CODE -> "no-code";
        };
    }

    private static Finding words(Study study, CheckReference.WordsIn check, Stretch in) {
        int words = Words.count(study.text(), in.from(), in.to());
        boolean fits =
                words >= check.min().orElse(0) && words <= check.max().orElse(Integer.MAX_VALUE);
        String code = fits ? "words" : words < check.min().orElse(0) ? "few-words" : "many-words";
        String bound =
                String.valueOf(
                        words < check.min().orElse(0)
                                ? check.min().orElse(0)
                                : check.max().orElse(words));
        return Verdicts.of(
                check.id(),
                fits ? SURE : -SURE,
                code,
                List.of(String.valueOf(words), bound),
                List.of());
    }

    private static Finding found(CheckId id, String code, List<String> args, Evidence evidence) {
        return Verdicts.of(id, SURE, code, args, List.of(evidence));
    }

    private static Finding none(CheckId id, String code, String... args) {
        return Verdicts.of(id, -SURE, code, List.of(args), List.of());
    }
}

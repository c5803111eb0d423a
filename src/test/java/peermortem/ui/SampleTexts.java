package peermortem.ui;

import peermortem.domain.CheckId;
import peermortem.domain.CheckReference;
import peermortem.domain.Checklist;
import peermortem.domain.Evidence;
import peermortem.domain.Finding;
import peermortem.domain.Form;
import peermortem.domain.FormVerdict;
import peermortem.domain.IncidentFacts;
import peermortem.domain.ItemId;
import peermortem.domain.ItemVerdict;
import peermortem.domain.Part;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.RubricSection;
import peermortem.domain.Score;
import peermortem.domain.ScoreFormula;
import peermortem.domain.SectionFinding;
import peermortem.domain.SectionId;
import peermortem.domain.Span;
import peermortem.domain.TimelineEvent;
import peermortem.domain.Verdict;
import peermortem.domain.WordRange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A rubric of 14 items and a checklist over a sample text, put together by hand for the window's
/// tests.
public final class SampleTexts {
    public static final String TEXT = read("s01-nginx-open-files.md");

    private static final String[][] ITEMS = {
        {
            "summary",
            "summary.duration",
            "Duration with start and end times and timezone",
            "Tuesday 3 March 2026, from 10:12 to 11:47 EAT"
        },
        {
            "summary",
            "summary.impact",
            "Impact: what was down, what users saw, % affected",
            "62% of all requests failed"
        },
        {"summary", "summary.root-cause", "Root cause", "ran into its limit of 1,024 open files"},
        {"timeline", "timeline.detected-when", "When the issue was detected", "10:16"},
        {
            "timeline",
            "timeline.detected-how",
            "How it was detected",
            "HTTP monitor pages the on-call engineer"
        },
        {
            "timeline",
            "timeline.actions",
            "Actions taken and assumptions",
            "Checked CPU and memory on both web servers"
        },
        {
            "timeline",
            "timeline.misleading-paths",
            "Misleading investigation paths",
            "the release was not to blame"
        },
        {
            "timeline",
            "timeline.escalation",
            "Escalated to which team or person",
            "Escalated to the infrastructure team"
        },
        {
            "timeline",
            "timeline.resolution",
            "How it was resolved",
            "reloaded Nginx on both servers"
        },
        {
            "root-cause-and-resolution",
            "root-cause.explained",
            "Cause explained in detail",
            "From then on the kernel refused every new socket"
        },
        {
            "root-cause-and-resolution",
            "resolution.explained",
            "Fix explained in detail",
            "First we raised the limit of the running workers"
        },
        {
            "corrective-measures",
            "corrective.improvements",
            "Things to improve, broadly",
            "we watched the machine but not the process"
        },
        {
            "corrective-measures",
            "corrective.tasks",
            "Specific task list",
            "Export open descriptors per worker"
        },
        {"optional", "optional.attractive", "Makes people want to read it", ""},
    };

    private SampleTexts() {}

    public static String read(String name) {
        try {
            return Files.readString(Path.of("sample-submissions", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Rubric rubric() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("summary", "Issue Summary");
        titles.put("timeline", "Timeline");
        titles.put("root-cause-and-resolution", "Root cause and resolution");
        titles.put("corrective-measures", "Corrective and preventative measures");
        titles.put("optional", "Optional");
        List<RubricSection> sections = new ArrayList<>();
        titles.forEach(
                (id, title) -> {
                    List<RubricItem> items = new ArrayList<>();
                    for (String[] item : ITEMS) {
                        if (item[0].equals(id)) {
                            items.add(item(item));
                        }
                    }
                    List<String> headings =
                            id.equals("optional")
                                    ? List.of()
                                    : List.of(title.toLowerCase(java.util.Locale.ROOT));
                    sections.add(
                            new RubricSection(SectionId.of(id), title, headings, Part.MAIN, items));
                });
        return new Rubric(
                "sample",
                1,
                "0x19. Postmortem",
                "en",
                Optional.of(new WordRange(400, 600)),
                true,
                ScoreFormula.MANDATORY_TIMES_OPTIONAL,
                sections);
    }

    private static RubricItem item(String[] item) {
        return new RubricItem(
                id(item),
                item[2],
                item[2],
                "Met when a reader who was not there can tell.",
                "Add a sentence about it.",
                "10:55 - Escalated to the infrastructure team.",
                1,
                item[0].equals("optional"),
                List.of(new CheckReference.BuiltIn(CheckId.of(id(item).value()))));
    }

    private static ItemId id(String[] item) {
        return ItemId.of(item[1]);
    }

    /// Everything found in the text but one unsure item and the optional one.
    public static Checklist checklist(String text) {
        Map<CheckId, Finding> checks = new LinkedHashMap<>();
        Map<ItemId, ItemVerdict> items = new LinkedHashMap<>();
        for (String[] item : ITEMS) {
            Optional<Evidence> evidence = evidence(text, item[3]);
            Verdict verdict =
                    evidence.isEmpty()
                            ? Verdict.NOT_FOUND
                            : item[1].equals("timeline.misleading-paths")
                                    ? Verdict.UNSURE
                                    : Verdict.FOUND;
            double probability =
                    verdict == Verdict.FOUND ? 0.95 : verdict == Verdict.UNSURE ? 0.5 : 0.05;
            CheckId check = CheckId.of(id(item).value());
            checks.put(
                    check,
                    new Finding(
                            check,
                            verdict,
                            probability,
                            verdict == Verdict.UNSURE ? "weak" : "none",
                            List.of(),
                            evidence.stream().toList()));
            items.put(id(item), new ItemVerdict(id(item), verdict, probability, List.of(check)));
        }
        Set<ItemId> found =
                items.values().stream()
                        .filter(i -> i.verdict() == Verdict.FOUND)
                        .map(ItemVerdict::item)
                        .collect(Collectors.toSet());
        int words = text.isBlank() ? 0 : text.strip().split("\\s+").length;
        Form form =
                new Form(
                        words >= 400 && words <= 600 ? FormVerdict.OK : FormVerdict.NOT_OK,
                        FormVerdict.OK,
                        FormVerdict.OK,
                        FormVerdict.OK);
        return new Checklist(
                "sample",
                words,
                Optional.of("en"),
                sections(text),
                checks,
                items,
                form,
                Score.of(rubric(), found),
                Optional.empty(),
                facts(text),
                List.of());
    }

    private static Map<SectionId, SectionFinding> sections(String text) {
        Map<SectionId, SectionFinding> sections = new LinkedHashMap<>();
        for (RubricSection section : rubric().expectedSections()) {
            Optional<Evidence> heading =
                    evidence(
                            text.toLowerCase(java.util.Locale.ROOT), section.headings().getFirst());
            sections.put(
                    section.id(), new SectionFinding(section.id(), heading.isPresent(), heading));
        }
        return sections;
    }

    private static IncidentFacts facts(String text) {
        List<TimelineEvent> events = new ArrayList<>();
        add(events, text, 0, "10:12", TimelineEvent.Kind.OTHER);
        add(events, text, 4, "10:16", TimelineEvent.Kind.DETECTED);
        add(events, text, 16, "10:28", TimelineEvent.Kind.WRONG_PATH);
        add(events, text, 43, "10:55", TimelineEvent.Kind.ESCALATED);
        add(events, text, 56, "11:08", TimelineEvent.Kind.OTHER);
        add(events, text, 95, "11:47", TimelineEvent.Kind.RESOLVED);
        return new IncidentFacts(
                events,
                Optional.of(Duration.ofMinutes(4)),
                Optional.of(Duration.ofMinutes(43)),
                Optional.of(Duration.ofMinutes(95)),
                Optional.of(Duration.ofMinutes(95)),
                Optional.empty());
    }

    private static void add(
            List<TimelineEvent> events,
            String text,
            int minute,
            String clock,
            TimelineEvent.Kind kind) {
        evidence(text, clock).ifPresent(e -> events.add(new TimelineEvent(minute, clock, kind, e)));
    }

    private static Optional<Evidence> evidence(String text, String words) {
        int at = words.isEmpty() ? -1 : text.indexOf(words);
        return at < 0
                ? Optional.empty()
                : Optional.of(Evidence.at(Span.of(at, at + words.length()), text));
    }
}

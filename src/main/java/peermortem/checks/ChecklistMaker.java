package peermortem.checks;

import peermortem.document.Limit;
import peermortem.document.Postmortem;
import peermortem.domain.CheckId;
import peermortem.domain.CheckReference;
import peermortem.domain.Checklist;
import peermortem.domain.Evidence;
import peermortem.domain.Finding;
import peermortem.domain.Form;
import peermortem.domain.FormVerdict;
import peermortem.domain.Hint;
import peermortem.domain.IncidentFacts;
import peermortem.domain.ItemId;
import peermortem.domain.ItemVerdict;
import peermortem.domain.Part;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.RubricSection;
import peermortem.domain.Score;
import peermortem.domain.SectionFinding;
import peermortem.domain.SectionId;
import peermortem.domain.Verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Judges a postmortem against a rubric. Stateless and safe for use by many threads.
public final class ChecklistMaker {
    private static final String SECTION = "section.";

    private ChecklistMaker() {}

    /// Loads what the first text would wait for.
    public static void prepare() {
        Languages.load();
    }

    /// The checklist of a text; sections for the advanced source are read from `advanced` where
    /// there is one.
    public static Checklist make(
            Postmortem postmortem, Rubric rubric, Optional<Postmortem> advanced) {
        return make(
                postmortem,
                rubric,
                advanced,
                Languages.of(postmortem.reading().text(), postmortem.words()));
    }

    /// The checklist where the language of the text is known already.
    public static Checklist make(
            Postmortem postmortem,
            Rubric rubric,
            Optional<Postmortem> advanced,
            Optional<String> language) {
        Study study = Study.of(postmortem, rubric);
        Optional<Finding> notPostmortem = NotPostmortem.judge(study);
        return make(study, advanced, language, notPostmortem, notPostmortem.isEmpty());
    }

    /// The checklist of a text that is still being written: what is there is found, also while the
    /// whole is no postmortem yet.
    public static Checklist draft(Postmortem postmortem, Rubric rubric) {
        Study study = Study.of(postmortem, rubric);
        return make(
                study,
                Optional.empty(),
                Languages.of(postmortem.reading().text(), postmortem.words()),
                NotPostmortem.judge(study),
                true);
    }

    private static Checklist make(
            Study study,
            Optional<Postmortem> advanced,
            Optional<String> language,
            Optional<Finding> notPostmortem,
            boolean told) {
        Postmortem postmortem = study.postmortem();
        Rubric rubric = study.rubric();
        Optional<Study> second = advanced.map(a -> Study.of(a, rubric));
        Map<SectionId, SectionFinding> sections = sections(study, !told);
        Map<CheckId, Finding> checks = new LinkedHashMap<>();
        Map<ItemId, ItemVerdict> items = items(study, second, sections, !told, checks);
        sections.values()
                .forEach(
                        s ->
                                checks.putIfAbsent(
                                        CheckId.of(SECTION + s.section()), sectionCheck(s)));
        IncidentFacts facts = told ? Facts.read(study) : IncidentFacts.NONE;
        List<Hint> hints = new ArrayList<>(limits(postmortem));
        if (told) {
            hints.addAll(IncidentHints.of(study, facts));
        }
        return new Checklist(
                rubric.id(),
                postmortem.words(),
                language,
                sections,
                checks,
                items,
                form(study, language, sections, !told),
                Score.of(rubric, met(items)),
                notPostmortem,
                facts,
                hints);
    }

    private static Map<ItemId, ItemVerdict> items(
            Study study,
            Optional<Study> second,
            Map<SectionId, SectionFinding> sections,
            boolean refused,
            Map<CheckId, Finding> checks) {
        Map<ItemId, ItemVerdict> items = new LinkedHashMap<>();
        for (RubricSection section : study.rubric().sections()) {
            boolean other = section.part() == Part.ADVANCED && second.isPresent();
            Study read = other ? second.orElse(study) : study;
            boolean none = other ? NotPostmortem.judge(read).isPresent() : refused;
            for (RubricItem item : section.items()) {
                item.checks()
                        .forEach(
                                c ->
                                        checks.computeIfAbsent(
                                                c.id(), _ -> run(read, c, sections, none)));
                items.put(item.id(), verdict(item, checks));
            }
        }
        return items;
    }

    private static Set<ItemId> met(Map<ItemId, ItemVerdict> items) {
        return items.values().stream()
                .filter(v -> v.verdict() == Verdict.FOUND)
                .map(ItemVerdict::item)
                .collect(Collectors.toSet());
    }

    /// The industry-practice overlay: ungraded hints with their evidence.
    public static List<Hint> practice(Postmortem postmortem, Rubric rubric) {
        return PracticeHints.of(Study.of(postmortem, rubric));
    }

    private static Map<SectionId, SectionFinding> sections(Study study, boolean refused) {
        Map<SectionId, SectionFinding> sections = new LinkedHashMap<>();
        for (RubricSection section : study.rubric().expectedSections()) {
            SectionFinding finding =
                    refused
                            ? new SectionFinding(section.id(), false, Optional.empty())
                            : SectionFinder.find(study, section);
            sections.put(section.id(), finding);
        }
        return sections;
    }

    private static Finding run(
            Study study,
            CheckReference reference,
            Map<SectionId, SectionFinding> sections,
            boolean refused) {
        CheckId id = reference.id();
        if (refused) {
            return Verdicts.of(id, -4, "not-a-postmortem", List.of(), List.of());
        }
        if (reference instanceof CheckReference.BuiltIn) {
            if (id.value().startsWith(SECTION)) {
                SectionId section = new SectionId(id.value().substring(SECTION.length()));
                return sectionCheck(
                        sections.getOrDefault(
                                section, new SectionFinding(section, false, Optional.empty())));
            }
            Check check = AllChecks.byId().get(id);
            if (check != null) {
                return check.run(study);
            }
        }
        return GenericCheck.run(study, reference);
    }

    private static Finding sectionCheck(SectionFinding section) {
        CheckId id = CheckId.of(SECTION + section.section());
        List<Evidence> evidence = section.heading().map(List::of).orElse(List.of());
        return Verdicts.of(
                id,
                section.present() ? 4 : -4,
                section.present() ? "section" : "no-section-heading",
                List.of(),
                evidence);
    }

    /// Found when all checks are, unsure when one is unsure and none missing; without checks a
    /// person decides.
    private static ItemVerdict verdict(RubricItem item, Map<CheckId, Finding> checks) {
        List<CheckId> ids = item.checks().stream().map(CheckReference::id).toList();
        if (ids.isEmpty()) {
            return new ItemVerdict(item.id(), Verdict.UNSURE, 0.5, ids);
        }
        Verdict verdict = Verdict.FOUND;
        double probability = 1;
        for (CheckId id : ids) {
            Finding finding = java.util.Objects.requireNonNull(checks.get(id));
            verdict = worse(verdict, finding.verdict());
            probability *= finding.probability();
        }
        return new ItemVerdict(item.id(), verdict, probability, ids);
    }

    private static Verdict worse(Verdict one, Verdict other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Form form(
            Study study,
            Optional<String> language,
            Map<SectionId, SectionFinding> sections,
            boolean refused) {
        Rubric rubric = study.rubric();
        int words = study.postmortem().words();
        boolean fits = rubric.words().map(range -> range.contains(words)).orElse(true);
        boolean all = sections.values().stream().allMatch(SectionFinding::present);
        FormVerdict timeline =
                !rubric.timelineEntries()
                        ? FormVerdict.OK
                        : refused ? FormVerdict.NOT_OK : TimelineForm.judge(study);
        return new Form(
                fits ? FormVerdict.OK : FormVerdict.NOT_OK,
                language(rubric, language),
                all ? FormVerdict.OK : FormVerdict.NOT_OK,
                timeline);
    }

    private static FormVerdict language(Rubric rubric, Optional<String> language) {
        if (rubric.language().isEmpty()) {
            return FormVerdict.OK;
        }
        if (language.isEmpty()) {
            return FormVerdict.UNSURE;
        }
        return language.get().equals(rubric.language()) ? FormVerdict.OK : FormVerdict.NOT_OK;
    }

    private static List<Hint> limits(Postmortem postmortem) {
        return postmortem.limits().stream()
                .sorted()
                .map(Limit::code)
                .map(code -> new Hint(Hint.Kind.INCIDENT, "limit." + code, List.of(), List.of()))
                .toList();
    }
}

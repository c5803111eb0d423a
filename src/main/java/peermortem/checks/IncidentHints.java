package peermortem.checks;

import peermortem.document.TimeMention;
import peermortem.domain.Evidence;
import peermortem.domain.Hint;
import peermortem.domain.IncidentFacts;
import peermortem.domain.TimelineEvent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/// What the times and causes of a text say about each other; hints, never ticks.
final class IncidentHints {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final int LONG_WORD = 4;

    private IncidentHints() {}

    static List<Hint> of(Study study, IncidentFacts facts) {
        List<Hint> hints = new ArrayList<>();
        study.outline()
                .second()
                .map(t -> study.evidence(t.from(), t.to()))
                .ifPresent(
                        e ->
                                hints.add(
                                        hint(
                                                "incident.second-report",
                                                List.of(String.valueOf(e.line())),
                                                List.of(e))));
        duration(facts, hints);
        order(facts, hints);
        zones(study, hints);
        detection(facts, hints);
        causes(study, hints);
        return hints;
    }

    private static void duration(IncidentFacts facts, List<Hint> hints) {
        if (facts.stated().isEmpty() || facts.startToEnd().isEmpty()) {
            return;
        }
        Duration stated = facts.stated().get();
        Duration told = facts.startToEnd().get();
        if (stated.minus(told).abs().compareTo(TOLERANCE) > 0) {
            hints.add(
                    hint(
                            "incident.duration-differs",
                            List.of(Facts.spoken(stated), Facts.spoken(told)),
                            List.of()));
        }
    }

    private static void order(IncidentFacts facts, List<Hint> hints) {
        for (int i = 1; i < facts.events().size(); i++) {
            TimelineEvent event = facts.events().get(i);
            if (event.minute() < facts.events().get(i - 1).minute()) {
                hints.add(
                        hint(
                                "incident.out-of-order",
                                List.of(event.clock()),
                                List.of(event.evidence())));
                return;
            }
        }
    }

    private static void zones(Study study, List<Hint> hints) {
        TreeMap<String, Evidence> zones = new TreeMap<>();
        for (int[] zone : study.zones()) {
            Evidence evidence = study.evidence(zone[0], zone[1]);
            zones.putIfAbsent(same(evidence.text()), evidence);
        }
        boolean clocks = study.times().stream().anyMatch(TimeMention::isClock);
        if (zones.isEmpty() && clocks) {
            hints.add(hint("incident.no-zone", List.of(), List.of()));
        } else if (zones.size() > 1) {
            List<Evidence> evidence =
                    zones.values().stream()
                            .sorted((a, b) -> a.span().compareTo(b.span()))
                            .limit(2)
                            .toList();
            hints.add(
                    hint(
                            "incident.two-zones",
                            evidence.stream().map(Evidence::text).toList(),
                            evidence));
        }
    }

    /// One zone may be written in several ways.
    private static String same(String zone) {
        String plain = zone.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9+-]", "");
        return switch (plain) {
            case "GMT", "UTC", "Z", "UTC+0", "GMT+0" -> "UTC";
            case "WESTAFRICANTIME", "WESTAFRICATIME", "WAT", "GMT+1", "UTC+1" -> "UTC+1";
            case "EASTAFRICANTIME", "EASTAFRICATIME", "EAT", "GMT+3", "UTC+3" -> "UTC+3";
            case "CENTRALAFRICATIME",
                    "CENTRALAFRICANTIME",
                    "CAT",
                    "SAST",
                    "SOUTHAFRICANSTANDARDTIME",
                    "GMT+2",
                    "UTC+2" ->
                    "UTC+2";
            case "PT", "PACIFICTIME", "PST", "PDT", "PACIFICSTANDARDTIME" -> "PT";
            case "ET", "EASTERNTIME", "EST", "EDT", "EASTERNSTANDARDTIME" -> "ET";
            default -> plain;
        };
    }

    private static void detection(IncidentFacts facts, List<Hint> hints) {
        if (facts.toDetect().isPresent()
                && facts.toResolve().isPresent()
                && facts.toDetect().get().compareTo(facts.toResolve().get()) > 0) {
            facts.events().stream()
                    .filter(e -> e.kind() == TimelineEvent.Kind.DETECTED)
                    .findFirst()
                    .ifPresent(
                            e ->
                                    hints.add(
                                            hint(
                                                    "incident.detected-after-resolution",
                                                    List.of(e.clock()),
                                                    List.of(e.evidence()))));
        }
    }

    /// The summary's root cause shares no content word with the detailed one.
    private static void causes(Study study, List<Hint> hints) {
        int end = Region.introductionEnd(study);
        Set<String> brief = new HashSet<>();
        Set<String> detailed = new HashSet<>();
        List<Evidence> evidence = new ArrayList<>();
        for (Passage p : study.passages()) {
            boolean cause =
                    p.topic() == Topic.ROOT_CAUSE || (p.line() < end && p.has(Cue.ROOT_CAUSE));
            if (p.line() < end && cause) {
                words(study, p, brief);
                evidence.add(study.evidence(p));
            } else if (p.line() >= end && p.area().explainsCause()) {
                words(study, p, detailed);
            }
        }
        boolean told = brief.size() >= 3 && detailed.size() >= 3;
        if (told && brief.stream().noneMatch(detailed::contains)) {
            hints.add(hint("incident.causes-unrelated", List.of(), evidence.subList(0, 1)));
        }
    }

    private static void words(Study study, Passage p, Set<String> words) {
        for (int i = p.firstToken(); i < p.endToken(); i++) {
            String word =
                    study.text()
                            .substring(study.tokens().from(i), study.tokens().to(i))
                            .toLowerCase(Locale.ROOT);
            boolean content =
                    word.length() > LONG_WORD
                            && !study.tokens().is(i, Cue.TITLE_FILLER)
                            && !study.tokens().is(i, Cue.ROOT_CAUSE);
            if (content) {
                words.add(word.substring(0, Math.min(word.length(), 6)));
            }
        }
    }

    private static Hint hint(String code, List<String> args, List<Evidence> evidence) {
        return new Hint(Hint.Kind.INCIDENT, code, args, evidence);
    }
}

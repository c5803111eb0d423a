package peermortem.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a postmortem is judged by. `language` is an ISO 639-1 code; `timelineEntries` asks for a
/// timeline as entries that each begin with a time; items are never empty and their ids are unique.
public record Rubric(
        String id,
        int version,
        String title,
        String language,
        Optional<WordRange> words,
        boolean timelineEntries,
        ScoreFormula formula,
        List<RubricSection> sections) {
    public Rubric {
        sections = List.copyOf(sections);
        if (sections.stream().allMatch(s -> s.items().isEmpty())) {
            throw new IllegalArgumentException("a rubric has at least one item");
        }
    }

    /// All items in the rubric's order.
    public List<RubricItem> items() {
        return sections.stream().flatMap(s -> s.items().stream()).toList();
    }

    public Optional<RubricItem> item(ItemId id) {
        return items().stream().filter(i -> i.id().equals(id)).findFirst();
    }

    public Optional<RubricSection> section(SectionId id) {
        return sections.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /// The source that an item is read from, of those that a submission has.
    public Part readFrom(ItemId item, Set<Part> there) {
        return sections.stream()
                .filter(s -> s.items().stream().anyMatch(i -> i.id().equals(item)))
                .map(RubricSection::part)
                .filter(there::contains)
                .findFirst()
                .orElse(Part.MAIN);
    }

    /// The sections that the text must have: those with headings.
    public List<RubricSection> expectedSections() {
        return sections.stream().filter(s -> !s.headings().isEmpty()).toList();
    }
}

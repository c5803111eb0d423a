package peermortem.service;

import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.SubmissionId;

import java.util.List;
import java.util.OptionalDouble;

/// What another rubric would do to a class: items that come, go, or are worded or counted
/// otherwise; how many finished reviews and decisions it concerns; and the grades that would
/// change.
public record RubricPreview(
        Rubric rubric,
        List<RubricItem> added,
        List<RubricItem> removed,
        List<RubricItem> changed,
        int finished,
        int drafts,
        int decisions,
        List<Shift> shifts) {
    public RubricPreview {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        shifts = List.copyOf(shifts);
    }

    /// A grade before and after, in per cent.
    public record Shift(SubmissionId submission, OptionalDouble before, OptionalDouble after) {}
}

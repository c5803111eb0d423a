package peermortem.service.source;

import peermortem.checks.ChecklistMaker;
import peermortem.document.Postmortem;
import peermortem.domain.Checklist;
import peermortem.domain.Hint;
import peermortem.domain.Rubric;

import java.util.List;
import java.util.Optional;

/// Judges texts against rubrics. Holds nothing and is safe for use by many threads.
public final class CheckText {
    /// Loads what the first text would wait for.
    public void prepare() {
        ChecklistMaker.prepare();
    }

    public Checklist check(String text, Rubric rubric) {
        return check(text, Optional.empty(), rubric);
    }

    /// `advanced` is the second text that some tasks ask for; sections for it are read from there.
    public Checklist check(String text, Optional<String> advanced, Rubric rubric) {
        return check(Postmortem.parse(text), advanced.map(Postmortem::parse), rubric);
    }

    /// The checklist of texts that are parsed already.
    public Checklist check(Postmortem postmortem, Optional<Postmortem> advanced, Rubric rubric) {
        return ChecklistMaker.make(postmortem, rubric, advanced);
    }

    /// The checklist of a text that is still being written; see [ChecklistMaker#draft].
    public Checklist draft(String text, Rubric rubric) {
        return ChecklistMaker.draft(Postmortem.parse(text), rubric);
    }

    /// The industry-practice overlay: ungraded hints.
    public List<Hint> practice(Postmortem postmortem, Rubric rubric) {
        return ChecklistMaker.practice(postmortem, rubric);
    }
}

package peermortem.ui.classroom.desk;

import peermortem.domain.Checklist;
import peermortem.domain.Flag;
import peermortem.domain.ItemId;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.Source;
import peermortem.domain.SourceKind;
import peermortem.domain.SubmissionState;
import peermortem.domain.Verdict;
import peermortem.service.NeedsYou;
import peermortem.service.Overview;
import peermortem.service.SubmissionRow;
import peermortem.text.CardWords;
import peermortem.text.Messages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// How the Class screen says things: states, sources, reasons, numbers, moments.
public final class ClassWords {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final String NONE = "–";

    private final Messages words;

    public ClassWords(Messages words) {
        this.words = words;
    }

    /// Where a text came from: the kind, or the file's name for files.
    public String source(Source source) {
        boolean file =
                source.kind() == SourceKind.MARKDOWN
                        || source.kind() == SourceKind.TEXT
                        || source.kind() == SourceKind.GITHUB;
        String name = source.address().substring(source.address().lastIndexOf('/') + 1);
        return file && !name.isBlank() ? name : words.get("class.source." + key(source.kind()));
    }

    /// The state of a submission in a word or two.
    public String state(SubmissionRow row) {
        if (row.state() == SubmissionState.IN_REVIEW || row.state() == SubmissionState.ALLOCATED) {
            return words.get("class.state.reviews", row.reviewsDone(), row.reviewsOf());
        }
        return words.get("class.state." + row.state().spelling());
    }

    public String flag(Flag flag) {
        return words.get("class.flag." + flag.spelling());
    }

    /// The style class of a state's pill.
    public static String style(SubmissionState state) {
        return switch (state) {
            case WAITING, HANDED_IN -> "quiet";
            case REFUSED, DISPUTED -> "not-found";
            case LATE, ALLOCATED, IN_REVIEW -> "unsure";
            case REVIEWED, DECIDED, RELEASED -> "found";
        };
    }

    /// Why a person is needed, without the name.
    public String need(NeedsYou need, Overview overview) {
        String other =
                need.other()
                        .flatMap(id -> Rows.find(overview, id))
                        .map(row -> row.author().name())
                        .orElse("");
        boolean single =
                need.items().size() == 1
                        && (need.reason() == NeedsYou.Reason.DISPUTED
                                || need.reason() == NeedsYou.Reason.APPEAL);
        return words.get(
                "class.need." + key(need.reason()) + (single ? "-one" : ""),
                need.items().size(),
                CardWords.probability(need.share()),
                other,
                need.items().isEmpty()
                        ? ""
                        : label(overview.assignment().rubric(), need.items().getFirst()));
    }

    /// What to do about it, as a button says it.
    public String needAction(NeedsYou.Reason reason) {
        return words.get("class.need-action." + key(reason));
    }

    public static String label(Rubric rubric, ItemId item) {
        return rubric.item(item).map(RubricItem::label).orElse(item.value());
    }

    /// Such as `92.3 %`; a dash where there is none.
    public static String percent(OptionalDouble percent) {
        return percent.isPresent()
                ? String.format(Locale.ROOT, "%.1f %%", percent.getAsDouble())
                : NONE;
    }

    /// Such as `0.74`; a dash where there is none.
    public static String share(OptionalDouble share) {
        return share.isPresent() ? String.format(Locale.ROOT, "%.2f", share.getAsDouble()) : NONE;
    }

    /// A moment in the class's zone.
    public static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }

    /// The checklist strip in words.
    public String checklist(Checklist checklist) {
        List<Verdict> verdicts = verdicts(checklist);
        return words.get(
                "class.strip",
                count(verdicts, Verdict.FOUND),
                verdicts.size(),
                count(verdicts, Verdict.UNSURE),
                count(verdicts, Verdict.NOT_FOUND));
    }

    public static List<Verdict> verdicts(Checklist checklist) {
        return checklist.items().values().stream().map(v -> v.verdict()).toList();
    }

    public String verdict(Verdict verdict) {
        return words.get("class.verdict." + key(verdict));
    }

    private static long count(List<Verdict> verdicts, Verdict verdict) {
        return verdicts.stream().filter(v -> v == verdict).count();
    }

    /// An enum's name as message keys spell it.
    public static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

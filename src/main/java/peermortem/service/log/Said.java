package peermortem.service.log;

import peermortem.domain.Decision;
import peermortem.domain.LatePolicy;
import peermortem.domain.Problem;
import peermortem.domain.Release;
import peermortem.domain.Review;
import peermortem.domain.ReviewRequest;
import peermortem.domain.Role;
import peermortem.domain.Sha256;
import peermortem.domain.Tick;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// What one copy says in a place where another one says something else, as codes with arguments
/// that `text` puts into words.
final class Said {
    static final Problem NOTHING = Problem.of("merge.is.nothing");
    static final Problem TAKEN_BACK = Problem.of("merge.is.taken-back");
    static final Problem KEPT = Problem.of("merge.is.kept");
    static final Problem APART = Problem.of("merge.is.apart");
    static final Problem ON_THE_ROSTER = Problem.of("merge.is.on-the-roster");
    static final Problem ERASED = Problem.of("merge.is.erased");

    /// To the second, since the same minute may be a conflict.
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm:ss", Locale.ENGLISH);

    private Said() {}

    static Problem text(String text) {
        return text.isBlank() ? NOTHING : Problem.of("merge.is.text", text);
    }

    static Problem answer(boolean yes) {
        return yes ? Problem.of("merge.is.yes") : Problem.of("merge.is.no");
    }

    static String spelled(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }

    static Problem moment(Optional<Instant> at, ZoneId zone) {
        return at.map(m -> text(spelled(m, zone))).orElse(NOTHING);
    }

    static Problem role(Role role) {
        return switch (role) {
            case STUDENT -> Problem.of("merge.is.student");
            case TA -> Problem.of("merge.is.ta");
        };
    }

    static Problem late(LatePolicy policy) {
        return switch (policy) {
            case LatePolicy.Mark() -> Problem.of("merge.is.late-mark");
            case LatePolicy.PercentPerDay(double percent) ->
                    Problem.of("merge.is.late-percent", percent);
            case LatePolicy.Refuse() -> Problem.of("merge.is.late-refuse");
        };
    }

    /// In days where it is a number of them, as in the settings.
    static Problem time(Duration time) {
        return time.equals(Duration.ofDays(time.toDays()))
                ? Problem.of("merge.is.days", time.toDays())
                : Problem.of("merge.is.hours", time.toHours());
    }

    static Problem decision(Decision decision) {
        return ruled(decision.met(), decision.reason());
    }

    static Problem tick(Tick tick) {
        return switch (tick.verdict()) {
            case OPEN -> Problem.of("merge.is.open");
            case MET -> ruled(true, tick.reason());
            case NOT_MET -> ruled(false, tick.reason());
        };
    }

    private static Problem ruled(boolean met, String reason) {
        if (reason.isBlank()) {
            return met ? Problem.of("merge.is.met") : Problem.of("merge.is.not-met");
        }
        return met
                ? Problem.of("merge.is.met-because", reason)
                : Problem.of("merge.is.not-met-because", reason);
    }

    /// With those of the items in question that are met; else with how many of all are.
    static Problem review(Review review, String met) {
        String note = review.note().isBlank() ? "–" : review.note();
        if (met.isEmpty()) {
            return review.submitted()
                    ? Problem.of("merge.is.submitted-with", review.met().size(), note)
                    : Problem.of("merge.is.draft-with", review.met().size(), note);
        }
        return review.submitted()
                ? Problem.of("merge.is.submitted", met, note)
                : Problem.of("merge.is.draft", met, note);
    }

    static Problem request(ReviewRequest request) {
        return switch (request.answer()) {
            case OPEN -> Problem.of("merge.is.unanswered");
            case ACCEPTED -> Problem.of("merge.is.accepted");
            case DECLINED -> Problem.of("merge.is.declined");
        };
    }

    static Problem release(Release release, String by) {
        String percent = percent(release.percent());
        return switch (release.stage()) {
            case DRAFT -> Problem.of("merge.is.withdrawn", percent, by);
            case PROPOSED -> Problem.of("merge.is.proposed", percent, by);
            case RELEASED -> Problem.of("merge.is.released", percent, by);
        };
    }

    private static String percent(OptionalDouble percent) {
        return percent.isPresent()
                ? String.format(Locale.ROOT, "%.1f %%", percent.getAsDouble())
                : "–";
    }

    /// A text by the start of its hash, which is all that tells it from another.
    static Problem frozen(Optional<Sha256> hash) {
        return hash.map(h -> Problem.of("merge.is.frozen", h.hex().substring(0, 8)))
                .orElse(Problem.of("merge.is.unreadable"));
    }
}

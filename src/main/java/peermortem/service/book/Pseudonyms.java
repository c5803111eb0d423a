package peermortem.service.book;

import peermortem.domain.PersonId;
import peermortem.domain.PersonRole;
import peermortem.domain.Review;
import peermortem.domain.SubmissionId;
import peermortem.store.Session;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Two words for each person and role, stable within a class file: nobody is recognised as author
/// and reviewer.
public final class Pseudonyms {
    private static final List<String> FIRST =
            List.of(
                    "Amber", "Brisk", "Calm", "Clever", "Copper", "Coral", "Crisp", "Dapper",
                    "Eager", "Early", "Fair", "Fleet", "Gentle", "Golden", "Hazel", "Hidden",
                    "Humble", "Indigo", "Ivory", "Jolly", "Keen", "Kind", "Lively", "Lucid",
                    "Lunar", "Mellow", "Merry", "Mild", "Mossy", "Neat", "Nimble", "Noble", "Olive",
                    "Patient", "Plain", "Polar", "Prime", "Proud", "Quick", "Quiet", "Rapid",
                    "Rosy", "Royal", "Ruby", "Sandy", "Sharp", "Silent", "Silver", "Smooth",
                    "Snowy", "Solar", "Solid", "Spry", "Steady", "Still", "Stout", "Sunny", "Swift",
                    "Tidy", "Topaz", "Velvet", "Vivid", "Warm", "Witty");
    private static final List<String> SECOND =
            List.of(
                    "Acorn", "Alder", "Anchor", "Badger", "Beacon", "Birch", "Bison", "Brook",
                    "Canyon", "Cedar", "Comet", "Crane", "Delta", "Dune", "Falcon", "Fern", "Finch",
                    "Fjord", "Glade", "Grove", "Harbor", "Heron", "Hill", "Ibis", "Island",
                    "Jasper", "Kestrel", "Lagoon", "Lark", "Lemur", "Lynx", "Maple", "Marten",
                    "Meadow", "Mesa", "Moose", "Nectar", "Oasis", "Orchid", "Osprey", "Otter",
                    "Panda", "Pebble", "Pine", "Plover", "Prairie", "Puffin", "Quartz", "Rapids",
                    "Raven", "Reef", "Ridge", "Robin", "Sparrow", "Spruce", "Stork", "Summit",
                    "Thistle", "Tundra", "Valley", "Walnut", "Willow", "Wren", "Zephyr");

    private Pseudonyms() {}

    /// Gives everybody who has none a pseudonym for each role.
    public static void give(Session session, RandomGenerator random) {
        Set<String> used = new HashSet<>();
        for (PersonRole role : PersonRole.values()) {
            used.addAll(session.people().pseudonyms(role).values());
        }
        for (PersonRole role : PersonRole.values()) {
            Set<PersonId> have = session.people().pseudonyms(role).keySet();
            session.people().all().stream()
                    .filter(p -> !have.contains(p.id()))
                    .forEach(
                            p -> session.people().putPseudonym(p.id(), role, unused(used, random)));
        }
    }

    private static String unused(Set<String> used, RandomGenerator random) {
        for (int attempt = 0; ; attempt++) {
            String words =
                    FIRST.get(random.nextInt(FIRST.size()))
                            + " "
                            + SECOND.get(random.nextInt(SECOND.size()));
            if (attempt > 50) {
                words = words + " " + (2 + random.nextInt(attempt * 10));
            }
            if (used.add(words)) {
                return words;
            }
        }
    }

    /// What reviewers see of a submission's author.
    public static String shown(OpenClass open, SubmissionId submission) {
        return open.store()
                .read(
                        s ->
                                s.handIns()
                                        .authorOf(submission)
                                        .flatMap(a -> s.people().pseudonym(a, PersonRole.AUTHOR)))
                .orElse(submission.value());
    }

    /// What authors see of a reviewer, and how a reviewer goes in packets.
    public static String reviewer(OpenClass open, PersonId reviewer) {
        return open.store()
                .read(s -> s.people().pseudonym(reviewer, PersonRole.REVIEWER))
                .orElse("reviewer");
    }

    /// A review under its reviewer's pseudonym.
    public static Review hide(OpenClass open, Review review) {
        return new Review(
                review.submission(),
                PersonId.of(reviewer(open, review.reviewer())),
                review.snapshot(),
                review.ticks(),
                review.note(),
                review.state());
    }
}

package peermortem.ui.classroom;

import peermortem.domain.Actor;
import peermortem.domain.Appeal;
import peermortem.domain.Bytes;
import peermortem.domain.Decision;
import peermortem.domain.Finding;
import peermortem.domain.ItemId;
import peermortem.domain.Outcome;
import peermortem.domain.Part;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.Rubric;
import peermortem.domain.Snapshot;
import peermortem.domain.Source;
import peermortem.domain.SourceKind;
import peermortem.domain.SubmissionId;
import peermortem.service.AllocationDesk;
import peermortem.service.ClassChange;
import peermortem.service.ClassDesk;
import peermortem.service.ExchangeDesk;
import peermortem.service.HandInDesk;
import peermortem.service.LogDesk;
import peermortem.service.ModerationDesk;
import peermortem.service.Overview;
import peermortem.service.ReportDesk;
import peermortem.service.ReviewDesk;
import peermortem.service.RosterDesk;
import peermortem.service.RosterImport;
import peermortem.service.RubricPreview;
import peermortem.service.SubmissionDetails;
import peermortem.service.SubmissionRow;
import peermortem.service.Subscription;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A class in memory that remembers what it was asked to do.
final class FakeDesk implements ClassDesk, RosterDesk {
    private static final Instant NOW = Instant.parse("2026-11-18T07:41:07Z");

    private final FakeModeration moderation = new FakeModeration(this::overview, this::fire);
    final List<Decision> decisions = moderation.decisions;
    final List<Rubric> rubrics = new ArrayList<>();
    final FakeAudit audits = moderation.audits;
    final FakeHandIns handIns = new FakeHandIns(this::fire);
    final List<SubmissionId> released = moderation.released;
    final List<ClassChange> changes = new ArrayList<>();
    final List<Appeal> appeals = moderation.appeals;
    final List<Finding> findings = moderation.findings;
    final FakeAllocations allocations = new FakeAllocations();
    final FakeExchange exchange = new FakeExchange();
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean empty;
    private boolean closed;

    static FakeDesk withoutPeople() {
        FakeDesk desk = new FakeDesk();
        desk.empty = true;
        return desk;
    }

    boolean closed() {
        return closed;
    }

    @Override
    public ReportDesk reports() {
        throw new AssertionError("the Class screen makes no reports itself");
    }

    void fire() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    @Override
    public Path file() {
        return Path.of("class.peermortem");
    }

    @Override
    public List<Problem> notices() {
        return List.of();
    }

    @Override
    public boolean readOnly() {
        return false;
    }

    @Override
    public Overview overview() {
        Set<ItemId> decided = new LinkedHashSet<>();
        decisions.forEach(d -> decided.add(d.item()));
        Overview full = LongClass.overview(decided);
        return empty ? LongClass.withoutPeople(full) : full;
    }

    private SubmissionRow row(SubmissionId submission) {
        return overview().submissions().stream()
                .filter(r -> r.submission().equals(submission))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public SubmissionDetails details(SubmissionId submission) {
        Snapshot text =
                Snapshot.of(
                        new Source(SourceKind.PASTED, ""),
                        LongClass.TEXT,
                        Bytes.of(new byte[0]),
                        "text/markdown",
                        NOW);
        SubmissionRow row = row(submission);
        return new SubmissionDetails(
                row,
                Map.of(Part.MAIN, text),
                row.checklist(),
                FakeReviews.of(submission),
                decisions.stream().filter(d -> d.submission().equals(submission)).toList(),
                List.of(),
                Map.of(),
                appeals.stream().filter(a -> a.submission().equals(submission)).toList());
    }

    @Override
    public Optional<SubmissionId> submission(String idOrAuthor) {
        return Optional.of(SubmissionId.of(idOrAuthor));
    }

    @Override
    public Optional<Person> person(String idOrEmail) {
        return LongClass.people().stream()
                .filter(p -> p.id().value().equals(idOrEmail))
                .findFirst();
    }

    @Override
    public Actor actor() {
        return Actor.OWNER;
    }

    @Override
    public void actAs(PersonId person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RosterDesk roster() {
        return this;
    }

    @Override
    public HandInDesk handIns() {
        return handIns;
    }

    @Override
    public AllocationDesk allocations() {
        return allocations;
    }

    @Override
    public ModerationDesk moderation() {
        return moderation;
    }

    @Override
    public ExchangeDesk exchange() {
        return exchange;
    }

    @Override
    public LogDesk log() {
        return exchange;
    }

    @Override
    public ReviewDesk reviewAs(PersonId reviewer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Overview> change(ClassChange change) {
        changes.add(change);
        return Outcome.done(overview());
    }

    @Override
    public Outcome<RubricPreview> previewRubric(Rubric rubric) {
        return Outcome.done(LongClass.rubricPreview(rubric));
    }

    @Override
    public Outcome<RubricPreview> changeRubric(Rubric rubric) {
        rubrics.add(rubric);
        return previewRubric(rubric);
    }

    @Override
    public Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public RosterImport preview(String csv) {
        List<Person> added = LongClass.people().subList(0, (int) csv.lines().count() - 1);
        return new RosterImport(added, List.of(), List.of());
    }

    @Override
    public Outcome<RosterImport> add(String csv) {
        empty = false;
        RosterImport done = preview(csv);
        fire();
        return Outcome.done(done);
    }

    @Override
    public Outcome<Person> extend(PersonId person, Instant due) {
        return person(person.value())
                .<Outcome<Person>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused("file.missing", person));
    }

    @Override
    public Outcome<Person> excuse(PersonId person, boolean excused) {
        return extend(person, NOW);
    }

    @Override
    public Outcome<PersonId> erase(PersonId person) {
        return Outcome.done(person);
    }
}

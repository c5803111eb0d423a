package peermortem.store;

/// What one transaction may do.
public final class Session {
    private final Link link;
    private final KnownIds known = new KnownIds();

    Session(Link link) {
        this.link = link;
    }

    public MetaStore meta() {
        return new MetaStore(link);
    }

    public AssignmentStore assignment() {
        return new AssignmentStore(link);
    }

    public PeopleStore people() {
        return new PeopleStore(link, known);
    }

    public HandInStore handIns() {
        return new HandInStore(link, known);
    }

    public VisitStore visits() {
        return new VisitStore(link);
    }

    public CopyStore copies() {
        return new CopyStore(link);
    }

    public ExampleStore examples() {
        return new ExampleStore(link);
    }

    public TextStore texts() {
        return new TextStore(link);
    }

    public FindingStore findings() {
        return new FindingStore(link);
    }

    public AllocationStore allocations() {
        return new AllocationStore(link, known);
    }

    public ReviewStore reviews() {
        return new ReviewStore(link, known);
    }

    public StampStore stamps() {
        return new StampStore(link);
    }

    public TickStore ticks() {
        return new TickStore(link);
    }

    public DecisionStore decisions() {
        return new DecisionStore(link);
    }

    public EventLog events() {
        return new EventLog(link);
    }

    public SentStore sent() {
        return new SentStore(link);
    }

    public LetterStore letters() {
        return new LetterStore(link);
    }

    public SheetStore sheets() {
        return new SheetStore(link);
    }

    public AttachmentStore attachments() {
        return new AttachmentStore(link);
    }

    public ErasureStore erasure() {
        return new ErasureStore(link);
    }
}

package peermortem.store;

import org.jdbi.v3.core.Handle;

/// What one transaction may do.
public final class Session {
    private final Handle handle;
    private final KnownIds known = new KnownIds();

    Session(Handle handle) {
        this.handle = handle;
    }

    public MetaStore meta() {
        return new MetaStore(handle);
    }

    public AssignmentStore assignment() {
        return new AssignmentStore(handle);
    }

    public PeopleStore people() {
        return new PeopleStore(handle, known);
    }

    public HandInStore handIns() {
        return new HandInStore(handle, known);
    }

    public VisitStore visits() {
        return new VisitStore(handle);
    }

    public CopyStore copies() {
        return new CopyStore(handle);
    }

    public ExampleStore examples() {
        return new ExampleStore(handle);
    }

    public TextStore texts() {
        return new TextStore(handle);
    }

    public FindingStore findings() {
        return new FindingStore(handle);
    }

    public AllocationStore allocations() {
        return new AllocationStore(handle, known);
    }

    public ReviewStore reviews() {
        return new ReviewStore(handle, known);
    }

    public StampStore stamps() {
        return new StampStore(handle);
    }

    public TickStore ticks() {
        return new TickStore(handle);
    }

    public DecisionStore decisions() {
        return new DecisionStore(handle);
    }

    public EventLog events() {
        return new EventLog(handle);
    }

    public SentStore sent() {
        return new SentStore(handle);
    }

    public LetterStore letters() {
        return new LetterStore(handle);
    }

    public SheetStore sheets() {
        return new SheetStore(handle);
    }

    public AttachmentStore attachments() {
        return new AttachmentStore(handle);
    }

    public ErasureStore erasure() {
        return new ErasureStore(handle);
    }
}

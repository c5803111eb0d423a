package peermortem.service.log;

import peermortem.store.Session;

/// One kind of thing that a merge brings: compared when it is made, put in later.
interface MergingPart {
    /// How many things only the other copy has.
    int count();

    void put(Session here, Session there);
}

package peermortem.store;

/// SQL that names the first submissions in the roster's order, as a set that other queries search.
final class First {
    private First() {}

    /// "column IN (…)"; binds how many. The plan walks the roster and stops.
    static String of(String column) {
        return column
                + " IN (SELECT s.id FROM person p CROSS JOIN submission s ON s.author = p.id ORDER"
                + " BY p.rowid LIMIT ?)";
    }
}

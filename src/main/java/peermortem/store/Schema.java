package peermortem.store;

import java.util.List;

/// A kind of file with the steps that make its tables, each a resource beside this class; the
/// number of steps is the version.
record Schema(FileKind kind, List<String> steps) {
    Schema {
        steps = List.copyOf(steps);
    }

    int version() {
        return steps.size();
    }

    /// The schema that a file of this version must have; versions that there never was have the
    /// nearest one.
    Schema of(int version) {
        return at(Math.clamp(version, 0, version()));
    }

    /// The schema as it was in an earlier version.
    Schema at(int version) {
        return new Schema(kind, steps.subList(0, version));
    }
}

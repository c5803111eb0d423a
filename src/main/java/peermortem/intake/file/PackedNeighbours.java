package peermortem.intake.file;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The images among an archive's files: where a text says they are, else the only one of that name,
/// since learning platforms drop the folders.
///
/// @param text the path of the text within the archive
/// @param names the paths of the files that may be looked at
record PackedNeighbours(String text, Set<String> names, Function<String, byte[]> read)
        implements Neighbours {
    @Override
    public Optional<byte[]> image(String reference) {
        String exact = References.resolve(References.folder(text), reference);
        if (names.contains(exact)) {
            return Optional.of(read.apply(exact));
        }
        String last = References.last(reference);
        List<String> same =
                names.stream().filter(name -> References.last(name).equals(last)).toList();
        return same.size() == 1 ? Optional.of(read.apply(same.getFirst())) : Optional.empty();
    }
}

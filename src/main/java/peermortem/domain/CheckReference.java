package peermortem.domain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A check that informs an item: one of the built-in ones by id, or a generic one with its
/// parameters. `in` limits a generic check to one section of the text.
public sealed interface CheckReference {
    CheckId id();

    record BuiltIn(CheckId id) implements CheckReference {}

    record HeadingPresent(CheckId id, List<String> any) implements CheckReference {
        public HeadingPresent {
            any = List.copyOf(any);
        }
    }

    record Phrase(CheckId id, List<String> any, Optional<SectionId> in) implements CheckReference {
        public Phrase {
            any = List.copyOf(any);
        }
    }

    /// `regex` is a Java pattern, matched without regard to case, with a time limit.
    record Pattern(CheckId id, String regex, Optional<SectionId> in) implements CheckReference {}

    record ListEntries(CheckId id, int min, Optional<SectionId> in) implements CheckReference {}

    record Has(CheckId id, What what, Optional<SectionId> in) implements CheckReference {
        /// What can be asked for.
        public enum What {
            IMAGE,
            /// An image, or a link to one.
            GRAPH,
            TABLE,
            LINK,
            CODE
        }
    }

    record WordsIn(CheckId id, OptionalInt min, OptionalInt max, Optional<SectionId> in)
            implements CheckReference {}
}

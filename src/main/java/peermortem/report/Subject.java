package peermortem.report;

import peermortem.domain.PersonId;

/// Whom a report is about: by name, or by a pseudonym alone.
public sealed interface Subject {
    /// The words that stand for this person on a page.
    String shown();

    /// What a file name may carry for this person.
    String key();

    record Named(PersonId id, String name) implements Subject {
        @Override
        public String shown() {
            return name;
        }

        @Override
        public String key() {
            return id.value();
        }
    }

    record Anonymous(String pseudonym) implements Subject {
        @Override
        public String shown() {
            return pseudonym;
        }

        @Override
        public String key() {
            return pseudonym;
        }
    }
}

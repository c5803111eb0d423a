package peermortem.checks;

import peermortem.domain.CheckId;
import peermortem.domain.Finding;

/// Answers one question of a rubric about one postmortem. Stateless.
interface Check {
    CheckId id();

    Finding run(Study study);
}

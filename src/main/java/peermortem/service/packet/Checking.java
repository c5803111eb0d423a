package peermortem.service.packet;

import peermortem.domain.Checklist;
import peermortem.domain.Rubric;

import java.util.Optional;

/// Runs all checks of a rubric over a text and, where there is one, its advanced version.
@FunctionalInterface
public interface Checking {
    Checklist check(Rubric rubric, String main, Optional<String> advanced);
}

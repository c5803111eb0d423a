package peermortem.service;

import peermortem.domain.Checklist;
import peermortem.domain.Rubric;

import java.util.Optional;

/// Runs the checks of a rubric over a text, and where there is one over its advanced version.
public interface Checker {
    Checklist check(Rubric rubric, String main, Optional<String> advanced);

    /// Loads what the first text would wait for.
    void prepare();

    /// Changes whenever the checks may answer differently.
    String version();
}

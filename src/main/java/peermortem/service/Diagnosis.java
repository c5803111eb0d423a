package peermortem.service;

import peermortem.domain.Problem;

import java.util.List;

/// What an examination of a class file found and repaired.
public record Diagnosis(boolean healthy, boolean repaired, List<Problem> findings) {
    public Diagnosis {
        findings = List.copyOf(findings);
    }
}

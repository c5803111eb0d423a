package peermortem.rubric;

import peermortem.domain.Problem;

/// What is wrong with a rubric file, and in which line (from 1).
public record Mistake(int line, Problem problem) {}

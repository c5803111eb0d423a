package peermortem.grading.explain;

/// The grade if a TA decided one more item: per cent, expected value and 80 % interval.
public record WhatIf(boolean met, double percent, double expected, double low, double high) {}

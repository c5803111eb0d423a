package peermortem.service;

import peermortem.domain.Example;
import peermortem.domain.Outcome;
import peermortem.domain.SubmissionId;

import java.util.List;

/// Calibration examples: texts that every reviewer sees with the teaching assistant's ticks.
public interface ExampleDesk {
    List<Example> all();

    /// A file, a link or one entry of a feed (`FILE#2`); its ticks are made in the review.
    Outcome<Example> add(String source);

    Outcome<SubmissionId> remove(SubmissionId id);
}

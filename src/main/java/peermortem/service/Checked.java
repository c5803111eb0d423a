package peermortem.service;

import peermortem.document.Postmortem;
import peermortem.domain.Checklist;
import peermortem.domain.Problem;

import java.util.Optional;

/// What became of one input of a check: a checklist with the text it judges, or the reason why
/// there is none.
public record Checked(
        String input,
        Optional<Postmortem> postmortem,
        Optional<Checklist> checklist,
        Optional<Problem> problem) {}

package peermortem.service;

import peermortem.domain.Person;
import peermortem.domain.Problem;

/// A reminder for a person: `message` is a code with arguments, which `text` puts into words.
public record Nudge(Person to, Problem message) {}

package peermortem.domain;

import java.util.Optional;

/// Whether a rubric section stands in the text; `heading` points at its heading where there is one.
public record SectionFinding(SectionId section, boolean present, Optional<Evidence> heading) {}

package peermortem.domain;

import java.util.List;

/// A check's verdict on one snapshot. `probability` (0 to 1) is that the thing is there, whatever
/// the verdict; `code` with `args` names the reason, which `text` turns into a sentence; evidence
/// is in reading order.
public record Finding(
        CheckId check,
        Verdict verdict,
        double probability,
        String code,
        List<String> args,
        List<Evidence> evidence) {
    public Finding {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("no probability: " + probability);
        }
        args = List.copyOf(args);
        evidence = List.copyOf(evidence);
    }
}

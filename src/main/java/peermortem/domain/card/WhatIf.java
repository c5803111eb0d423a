package peermortem.domain.card;

/// The grade if a TA decided one more item: per cent, expected value and 80 % interval.
public record WhatIf(boolean met, double percent, double expected, double low, double high) {
    WhatIf late(double share) {
        return new WhatIf(met, percent * share, expected * share, low * share, high * share);
    }
}

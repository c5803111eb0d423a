package peermortem.ui.common;

import java.util.function.DoubleUnaryOperator;

/// The height that something needs at a width, kept until its layout is asked for anew. Columns ask
/// several times for the same, and each answer breaks text into lines anew.
public final class KnownHeight {
    private double width = Double.NaN;
    private double height;

    public double at(double asked, DoubleUnaryOperator computed) {
        if (asked != width) {
            height = computed.applyAsDouble(asked);
            width = asked;
        }
        return height;
    }

    public void forget() {
        width = Double.NaN;
    }
}

package peermortem.domain;

import java.util.Arrays;
import java.util.Optional;

/// How the mandatory share M and the optional share O (each 0 to 1) make a grade (as a share of 100
/// %).
public enum ScoreFormula {
    MANDATORY("mandatory") {
        @Override
        public double apply(double mandatory, double optional) {
            return mandatory;
        }
    },
    MANDATORY_TIMES_OPTIONAL("mandatory + mandatory * optional") {
        @Override
        public double apply(double mandatory, double optional) {
            return mandatory + mandatory * optional;
        }
    },
    MANDATORY_PLUS_OPTIONAL("mandatory + optional") {
        @Override
        public double apply(double mandatory, double optional) {
            return mandatory + optional;
        }
    };

    private final String spelling;

    ScoreFormula(String spelling) {
        this.spelling = spelling;
    }

    public abstract double apply(double mandatory, double optional);

    /// The formula as a rubric file spells it.
    public String spelling() {
        return spelling;
    }

    public static Optional<ScoreFormula> spelled(String spelling) {
        String wanted = spelling.strip().replaceAll("\\s+", " ");
        return Arrays.stream(values()).filter(f -> f.spelling.equals(wanted)).findFirst();
    }
}

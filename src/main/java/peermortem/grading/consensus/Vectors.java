package peermortem.grading.consensus;

/// Arithmetic on the probabilities of types, summed in a fixed order.
final class Vectors {
    private Vectors() {}

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int g = 0; g < a.length; g++) {
            sum += a[g] * b[g];
        }
        return sum;
    }

    static void normalise(double[] values) {
        double sum = sum(values);
        for (int g = 0; g < values.length; g++) {
            values[g] /= sum;
        }
    }

    /// Multiplies by the likelihood of a tick on a cell that is met with a probability.
    static void weigh(double[] product, double met, double[] yes, double[] no) {
        double unmet = 1 - met;
        for (int g = 0; g < product.length; g++) {
            product[g] *= met * yes[g] + unmet * no[g];
        }
    }

    /// The odds that a tick adds when its reviewer's type is judged by all the other ticks. With
    /// `met` m, m * up + (1 - m) * down = 1, so that one sum is enough.
    static double oddsWithout(
            double[] belief, double met, double[] yes, double[] no, double[] scratch) {
        double unmet = 1 - met;
        double[] summed = met >= 0.5 ? no : yes;
        for (int g = 0; g < belief.length; g++) {
            scratch[g] = belief[g] * summed[g] / (met * yes[g] + unmet * no[g]);
        }
        double sum = sum(scratch);
        return met >= 0.5 ? (1 - unmet * sum) / met / sum : sum * unmet / (1 - met * sum);
    }

    /// In four strands, which a processor adds up side by side.
    static double sum(double[] values) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int g = 0;
        for (; g + 3 < values.length; g += 4) {
            a += values[g];
            b += values[g + 1];
            c += values[g + 2];
            d += values[g + 3];
        }
        for (; g < values.length; g++) {
            a += values[g];
        }
        return (a + b) + (c + d);
    }
}

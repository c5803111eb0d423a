package peermortem.grading.consensus;

/// How common each type of reviewer is in the class, learned from what is believed of everyone.
/// Skill and lean are taken to be independent, so that a small class tells how much is copied.
/// Nobody counts in what they themselves are judged by, or a small class would confirm itself.
final class TypeMix {
    private final ReviewerTypes types;
    private final double[] skill;
    private final double[] lean;

    TypeMix(ReviewerTypes types) {
        this.types = types;
        skill = new double[types.skills()];
        lean = new double[types.leans()];
        learn(new double[0][]);
    }

    void learn(double[][] beliefs) {
        for (int s = 0; s < skill.length; s++) {
            skill[s] = Priors.SKILLS * types.skillPrior(s);
        }
        for (int l = 0; l < lean.length; l++) {
            lean[l] = Priors.LEANS * types.leanPrior(l);
        }
        for (double[] belief : beliefs) {
            add(belief, 1, skill, lean);
        }
    }

    /// Replaces what is believed of a reviewer by how common each type is among the others.
    void amongOthers(double[] belief) {
        double[] skills = skill.clone();
        double[] leans = lean.clone();
        add(belief, -1, skills, leans);
        for (int s = 0, g = 0; s < skills.length; s++) {
            for (double l : leans) {
                belief[g++] = skills[s] * l;
            }
        }
        Vectors.normalise(belief);
    }

    private static void add(double[] belief, int times, double[] skills, double[] leans) {
        for (int s = 0, g = 0; s < skills.length; s++) {
            for (int l = 0; l < leans.length; l++, g++) {
                skills[s] += times * belief[g];
                leans[l] += times * belief[g];
            }
        }
    }
}

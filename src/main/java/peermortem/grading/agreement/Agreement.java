package peermortem.grading.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// How far reviewers agree over some units (an item of a submission each). `units` counts those
/// with two ticks or more, `ticks` the ticks in them, `met` is their share that say "met" (0 to 1).
/// `percent` is the share of pairs of ticks on one unit that agree, in per cent; `alpha` is
/// Krippendorff's (nominal, missing ticks allowed; empty where all ticks are the same), `ac1` is
/// Gwet's (2008).
public record Agreement(
        int units,
        int ticks,
        double met,
        OptionalDouble percent,
        OptionalDouble alpha,
        OptionalDouble ac1) {
    private static final double ONE_SIDED = 0.9;
    private static final double POOR_ALPHA = 0.4;
    private static final double POOR_PERCENT = 80;
    private static final int ENOUGH_UNITS = 5;

    /// The ticks of one unit.
    public record Unit(int yes, int no) {
        int ticks() {
            return yes + no;
        }
    }

    public static Agreement of(List<Unit> all) {
        List<Unit> units = all.stream().filter(u -> u.ticks() >= 2).toList();
        if (units.isEmpty()) {
            OptionalDouble none = OptionalDouble.empty();
            return new Agreement(0, 0, 0, none, none, none);
        }
        int ticks = 0;
        int yes = 0;
        double agreeing = 0;
        double disagreements = 0;
        double shareYes = 0;
        for (Unit unit : units) {
            double pairs = unit.ticks() * (unit.ticks() - 1.0);
            double split = 2.0 * unit.yes() * unit.no();
            ticks += unit.ticks();
            yes += unit.yes();
            agreeing += 1 - split / pairs;
            disagreements += split / (unit.ticks() - 1.0);
        }
        List<Unit> seen = all.stream().filter(u -> u.ticks() >= 1).toList();
        for (Unit unit : seen) {
            shareYes += (double) unit.yes() / unit.ticks() / seen.size();
        }
        double observed = agreeing / units.size();
        double chance = 2 * shareYes * (1 - shareYes);
        double byChance = 2.0 * yes * (ticks - yes);
        OptionalDouble alpha =
                byChance == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(1 - (ticks - 1) * disagreements / byChance);
        OptionalDouble ac1 = OptionalDouble.of((observed - chance) / (1 - chance));
        return new Agreement(
                units.size(),
                ticks,
                (double) yes / ticks,
                OptionalDouble.of(100 * observed),
                alpha,
                ac1);
    }

    /// True where nearly all ticks say the same: alpha is then near 0 however well people agree,
    /// because chance alone would make them agree nearly as often.
    public boolean oneSided() {
        return units > 0 && Math.max(met, 1 - met) >= ONE_SIDED;
    }

    /// What there is to say of it, as codes whose words are under `note.<code>`.
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (oneSided()) {
            notes.add("grading.one-sided");
        }
        if (reword()) {
            notes.add("grading.reword");
        }
        return notes;
    }

    /// True where people disagree so often that the item's wording is likely at fault.
    public boolean reword() {
        return units >= ENOUGH_UNITS
                && alpha.orElse(1) < POOR_ALPHA
                && percent.orElse(100) < POOR_PERCENT;
    }
}

package peermortem.bench;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// Writes postmortems of about 500 words in the shape that the default rubric asks for. Words come
/// from lists and are put together with numbers, so that two texts share no long passages; about
/// one statement in seven is left out, so that checklists differ.
final class WrittenPostmortem {
    private static final List<String> SERVICES =
            words(
                    "checkout portal search catalogue billing login mailer scheduler gallery forum"
                        + " gateway ledger library inventory booking chat upload report quiz map");
    private static final List<String> MACHINES =
            words(
                    "web-01 web-02 db-01 db-02 lb-01 cache-03 queue-01 worker-07 proxy-04 node-11"
                            + " store-02 edge-05 api-03 api-09 mail-01 dns-02");
    private static final List<String> CAUSES =
            words(
                    "descriptors memory disk certificates connections threads sockets inodes quotas"
                            + " leases locks replicas permissions timeouts redirects headers");
    private static final List<String> PEOPLE =
            words(
                    "Amina Bekele Chidi Desta Efua Farid Grace Hassan Imani Jomo Kofi Lindiwe"
                            + " Mulu Naledi Otieno Pendo Ruth Sefu Tigist Wanjiru");
    private static final List<String> ADJECTIVES =
            words(
                    "slow broken stale missing full silent expired wrong crowded frozen empty loose"
                            + " hidden narrow old partial fresh late strict shared");
    private static final List<String> NOUNS =
            words(
                    "configuration release backup query index template script upgrade restart"
                        + " deploy migration rule route limit counter probe dashboard alert runbook"
                        + " job cache token key volume package schedule health-check pipeline"
                        + " switch");
    private static final List<String> VERBS =
            words(
                    "checked restarted compared searched traced measured raised lowered patched"
                            + " read reviewed drained probed cleaned rotated rebuilt inspected"
                            + " replayed");
    private static final List<String> LINKS =
            List.of(
                    "because",
                    "after",
                    "while",
                    "so that",
                    "although",
                    "until",
                    "since",
                    "and then");
    private static final int LEFT_OUT = 7;

    private final RandomGenerator random;
    private final StringBuilder text = new StringBuilder();
    private int clock;

    private WrittenPostmortem(RandomGenerator random) {
        this.random = random;
    }

    static String by(RandomGenerator random) {
        return new WrittenPostmortem(random).write();
    }

    private String write() {
        clock = 60 * random.nextInt(6, 15) + random.nextInt(60);
        String service = one(SERVICES);
        String machine = one(MACHINES);
        String cause = one(CAUSES);
        add("# Postmortem: the %s was %s\n\n", service, one(ADJECTIVES));
        summary(service, machine, cause);
        timeline(service, machine, cause);
        causes(service, machine, cause);
        measures(machine, cause);
        return text.toString();
    }

    private void summary(String service, String machine, String cause) {
        add("## Issue Summary\n\n");
        if (told()) {
            add(
                    "- **Duration:** %d March 2026, from %s to %s EAT (%d minutes)\n",
                    random.nextInt(1, 28), time(clock), time(clock + 95), 95);
        }
        if (told()) {
            add(
                    "- **Impact:** The %s was %s. %d%% of all requests failed, and %s\n",
                    service, one(ADJECTIVES), random.nextInt(5, 95), sentence(14));
        }
        if (told()) {
            add("- **Root cause:** The %s on `%s` ran out; %s\n", cause, machine, sentence(12));
        }
        add("\n%s\n\n", sentences(2));
    }

    private void timeline(String service, String machine, String cause) {
        add("## Timeline\n\nAll times are East Africa Time (UTC+3).\n\n");
        entry("The monitor of the %s alerts the on-call engineer: %s", service, sentence(8));
        entry("Checked `%s` and %s", machine, sentence(12));
        if (told()) {
            entry("Suspected the %s, but that was a dead end: %s", one(NOUNS), sentence(10));
        }
        entry("%s %s the %s and %s", one(PEOPLE), one(VERBS), one(NOUNS), sentence(10));
        if (told()) {
            entry("Escalated to the infrastructure team (%s and %s).", one(PEOPLE), one(PEOPLE));
        }
        entry("%s finds that the %s are used up, %s", one(PEOPLE), cause, sentence(9));
        entry("Raised the limit on `%s`; %s", machine, sentence(9));
        entry("Fixed: the error rate is back to zero, and we close the incident.");
        add("\n");
    }

    private void causes(String service, String machine, String cause) {
        add("## Root cause and resolution\n\n");
        add(
                "The outage of the %s was caused by the %s on `%s`: the limit was %d, %s %s\n\n",
                service, cause, machine, random.nextInt(100, 9999), one(LINKS), sentences(4));
        if (told()) {
            add(
                    "We fixed it by raising the limit of `%s` to %d and restarting it; %s\n\n",
                    machine, random.nextInt(10_000, 99_999), sentences(3));
        }
    }

    private void measures(String machine, String cause) {
        add("## Corrective and preventative measures\n\n");
        add("What we can do better: %s\n\nTasks:\n\n", sentences(3));
        add("- [ ] Add an alert on %s of `%s` at %d%%\n", cause, machine, random.nextInt(60, 95));
        for (int task = 0; task < 4; task++) {
            add("- [ ] %s %s\n", "Write a test for the " + one(NOUNS) + ":", sentence(9));
        }
        if (random.nextInt(3) == 0) {
            add("\n```mermaid\ngraph LR; users --> %s --> %s\n```\n", one(MACHINES), machine);
        }
    }

    private void entry(String form, Object... with) {
        add("- **%s** - %s\n", time(clock), String.format(Locale.ROOT, form, with));
        clock += random.nextInt(3, 16);
    }

    private static String time(int minutes) {
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }

    private String sentences(int many) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < many; i++) {
            all.append(i == 0 ? "" : " The ").append(sentence(random.nextInt(9, 16)));
        }
        return all.toString();
    }

    /// Ends with a full stop.
    private String sentence(int words) {
        StringBuilder all = new StringBuilder();
        int left = words;
        while (left > 0) {
            all.append(all.isEmpty() ? "the " : " " + one(LINKS) + " the ");
            all.append(one(ADJECTIVES)).append(' ').append(one(NOUNS)).append('-');
            all.append(random.nextInt(1_000)).append(" of ").append(one(SERVICES)).append(" was ");
            all.append(one(VERBS)).append(" in ").append(random.nextInt(10_000)).append(" ms");
            left -= 11;
        }
        return all.append('.').toString();
    }

    private boolean told() {
        return random.nextInt(LEFT_OUT) != 0;
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void add(String form, Object... with) {
        text.append(String.format(Locale.ROOT, form, with));
    }

    private static List<String> words(String all) {
        return List.of(all.split(" +", -1));
    }
}

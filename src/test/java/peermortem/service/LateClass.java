package peermortem.service;

import peermortem.domain.Assignment;
import peermortem.domain.ClassSettings;
import peermortem.domain.LatePolicy;

/// Gives a class another late policy, and changes nothing else.
public final class LateClass {
    private LateClass() {}

    public static void with(ClassDesk desk, LatePolicy policy) {
        Assignment now = desk.overview().assignment();
        ClassSettings old = now.settings();
        ClassSettings settings =
                new ClassSettings(
                        old.blindness(),
                        old.verdictShown(),
                        policy,
                        old.secondCheck(),
                        old.method(),
                        old.lease(),
                        old.appealWindow(),
                        old.phase(),
                        old.declaration());
        desk.change(new ClassChange(now.title(), now.zone(), now.due(), now.reviewDue(), settings))
                .orThrow();
    }
}

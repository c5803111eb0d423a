package peermortem.ui.classroom.desk;

import peermortem.domain.Person;
import peermortem.domain.Role;
import peermortem.service.ClassDesk;
import peermortem.ui.common.Settings;

/// Who acts at this computer: whoever acted last in a class that has them as a TA acts again, from
/// the moment it opens, whatever place of the window comes first.
public final class Acting {
    private static final String KEPT = "class.acting";

    private Acting() {}

    public static void remember(Settings settings, Person ta) {
        settings.put(KEPT, ta.id().value());
    }

    public static void again(Settings settings, ClassDesk desk) {
        settings.get(KEPT)
                .flatMap(desk::person)
                .filter(p -> p.role() == Role.TA)
                .ifPresent(p -> desk.actAs(p.id()));
    }
}

package peermortem.ui.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import peermortem.service.ClassDesk;
import peermortem.ui.classroom.desk.ClassroomModel;
import peermortem.ui.common.Background;
import peermortem.ui.common.Notices;

import java.lang.reflect.Proxy;

class FollowingTest {
    private final Notices nobody =
            (Notices)
                    Proxy.newProxyInstance(
                            Notices.class.getClassLoader(),
                            new Class<?>[] {Notices.class},
                            (proxy, method, args) -> {
                                throw new AssertionError(method);
                            });
    private final ClassroomModel model =
            new ClassroomModel(Background.sameThread(), nobody, "Reading");
    private final FakeDesk fake = new FakeDesk();
    private Runnable meanwhile = () -> {};
    private int readings;

    @SuppressWarnings("ReferenceEquality") // each is like itself alone
    private final ClassDesk desk =
            (ClassDesk)
                    Proxy.newProxyInstance(
                            ClassDesk.class.getClassLoader(),
                            new Class<?>[] {ClassDesk.class},
                            (proxy, method, args) -> {
                                if (method.getName().equals("equals")) {
                                    return proxy == args[0];
                                }
                                if (method.getName().equals("overviewSoFar")) {
                                    readings++;
                                    meanwhile.run();
                                }
                                return method.invoke(fake, args);
                            });

    @Test
    void whatIsAskedForByNobodyWhoLooksIsReadOnceSomebodyDoes() {
        model.open(desk);
        assertEquals(1, readings);
        meanwhile =
                () -> {
                    model.reload();
                    model.follow(false);
                };
        model.reload();
        assertEquals(2, readings);
        meanwhile = () -> {};
        model.follow(true);
        assertEquals(3, readings);
    }

    @Test
    void aClassIsReadWholeWhereverSomebodyLooks() {
        model.follow(false);
        model.open(desk);
        assertEquals(1, readings);
    }
}

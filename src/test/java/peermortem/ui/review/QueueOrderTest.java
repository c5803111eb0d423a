package peermortem.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import peermortem.OnDisplay;
import peermortem.domain.SubmissionId;
import peermortem.domain.TickVerdict;
import peermortem.service.QueueEntry;
import peermortem.service.ReviewDesk;
import peermortem.service.Touched;
import peermortem.ui.SampleDesk;
import peermortem.ui.Surroundings;
import peermortem.ui.common.Background;
import peermortem.ui.common.UiContext;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A desk that takes long to answer.
@OnDisplay
class QueueOrderTest {
    private final SampleDesk desk = new SampleDesk();
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger questions = new AtomicInteger();
    private final Set<SubmissionId> gone = ConcurrentHashMap.newKeySet();
    private ReviewModel model;

    @Start
    void start(Stage stage) {
        UiContext plain = new Surroundings("light").context();
        Background threads = Background.threads();
        threads.setOnFailure(
                failure -> {
                    throw new AssertionError(failure);
                });
        model =
                new ReviewModel(
                        new UiContext(
                                plain.words(),
                                threads,
                                plain.notices(),
                                plain.settings(),
                                plain.files(),
                                plain.clock()));
    }

    /// The second question is answered only when it is released, with nothing.
    private List<QueueEntry> queue() throws InterruptedException {
        int question = questions.incrementAndGet();
        if (question != 2) {
            return desk.queue();
        }
        if (!release.await(20, TimeUnit.SECONDS)) {
            throw new AssertionError("never released");
        }
        return List.of();
    }

    private ReviewDesk slow() {
        return (ReviewDesk)
                Proxy.newProxyInstance(
                        ReviewDesk.class.getClassLoader(),
                        new Class<?>[] {ReviewDesk.class},
                        (proxy, method, args) ->
                                switch (method.getName()) {
                                    case "queue" -> queue();
                                    case "entry" ->
                                            desk.entry((SubmissionId) args[0])
                                                    .filter(e -> !gone.contains(e.submission()));
                                    case "equals" -> Proxy.isProxyClass(args[0].getClass());
                                    default -> method.invoke(desk, args);
                                });
    }

    @Test
    void aTickReadsItsOwnEntryAlone(FxRobot robot) throws Exception {
        robot.interact(() -> model.open(slow()));
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> model.openProperty().get().isPresent());
        int place = model.place();
        List<QueueEntry> before = List.copyOf(model.queue());
        robot.interact(() -> model.edits().tick(model.items().getFirst().id(), TickVerdict.MET));
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> model.queue().get(place).ticked() == 1);
        assertEquals(1, questions.get());
        List<QueueEntry> after = new ArrayList<>(model.queue());
        after.set(place, before.get(place));
        assertEquals(before, after);
    }

    @Test
    void whatComesIntoTheQueueIsFound(FxRobot robot) throws Exception {
        release.countDown();
        robot.interact(() -> model.open(slow()));
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> model.openProperty().get().isPresent());
        List<QueueEntry> all = desk.queue();
        robot.interact(() -> desk.tell(Touched.only(SubmissionId.of("elsewhere"))));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, questions.get());
        SubmissionId left = all.getLast().submission();
        gone.add(left);
        robot.interact(() -> desk.tell(Touched.only(left)));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> model.queue().isEmpty());
        gone.clear();
        robot.interact(() -> desk.tell(Touched.only(left)));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> model.queue().equals(all));
        assertEquals(3, questions.get());
    }

    @Test
    void whatChangesWhileTheQueueIsReadIsReadOnceMore(FxRobot robot) throws Exception {
        robot.interact(() -> model.open(slow()));
        int all = desk.queue().size();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> model.queue().size() == all);
        robot.interact(() -> desk.tell(Touched.ANYTHING));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> questions.get() == 2);
        for (int i = 0; i < 50; i++) {
            robot.interact(() -> desk.tell(Touched.ANYTHING));
        }
        assertEquals(2, questions.get());
        release.countDown();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> model.queue().size() == all);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> questions.get() == 3);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(3, questions.get());
        assertEquals(all, model.queue().size());
    }
}

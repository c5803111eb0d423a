package peermortem.ui.classroom.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import peermortem.service.ClassDesk;
import peermortem.ui.common.Background;
import peermortem.ui.common.HandClock;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

class TextSearchTest {
    private final HandClock clock = new HandClock();
    private final Background background = clock.background();
    private final List<ClassDesk> searched = new ArrayList<>();
    private final TextSearch texts = new TextSearch(background, searched::add);
    private final ClassDesk desk = desk();

    @SuppressWarnings("ReferenceEquality") // each is like itself alone
    private static ClassDesk desk() {
        return (ClassDesk)
                Proxy.newProxyInstance(
                        ClassDesk.class.getClassLoader(),
                        new Class<?>[] {ClassDesk.class},
                        (proxy, method, args) ->
                                switch (method.getName()) {
                                    case "equals" -> proxy == args[0];
                                    case "hashCode" -> System.identityHashCode(proxy);
                                    default -> throw new AssertionError(method);
                                });
    }

    @Test
    void aClassThatWasOpenedIsSearchedAtOnceAndOnce() {
        texts.ask(desk);
        texts.ask(desk);
        assertEquals(List.of(desk), searched);
        texts.ended(desk);
        texts.ask(desk);
        assertEquals(2, searched.size());
    }

    @Test
    void theTextsOfABatchAreSearchedTogetherAfterIt() {
        for (int i = 0; i < 300; i++) {
            texts.changed();
            texts.ask(desk);
            texts.changed();
            clock.pass();
        }
        assertEquals(List.of(), searched);
        clock.pass();
        assertEquals(List.of(desk), searched);
    }

    @Test
    void aClassThatWasClosedIsNotSearched() {
        texts.changed();
        texts.ask(desk);
        texts.forget();
        clock.pass();
        ClassDesk next = desk();
        texts.ask(next);
        assertEquals(List.of(next), searched);
    }
}

package peermortem.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import peermortem.ui.common.Screen;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

class LaterScreenTest {
    @Test
    void everythingAScreenIsAskedGoesToTheScreenItself() {
        List<String> forgotten =
                Arrays.stream(Screen.class.getDeclaredMethods())
                        .filter(asked -> !asked.isSynthetic())
                        .filter(asked -> !answers(asked))
                        .map(Method::getName)
                        .toList();

        assertEquals(List.of(), forgotten);
    }

    private static boolean answers(Method asked) {
        return Arrays.stream(LaterScreen.class.getDeclaredMethods())
                .anyMatch(
                        own ->
                                own.getName().equals(asked.getName())
                                        && Arrays.equals(
                                                own.getParameterTypes(),
                                                asked.getParameterTypes()));
    }
}

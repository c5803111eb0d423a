package peermortem.ui;

import atlantafx.base.theme.PrimerLight;

import javafx.css.CssParser;
import javafx.css.Selector;
import javafx.scene.Node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The rules of AtlantaFX's theme that the build leaves out because no node can be meant by them.
final class LeftOut {
    private static final List<Selector> SELECTORS = selectors();

    private LeftOut() {}

    /// The rules left out that mean one of these nodes: there should be none.
    static Set<String> meaning(List<Node> nodes) {
        return SELECTORS.stream()
                .filter(selector -> nodes.stream().anyMatch(selector::applies))
                .map(Selector::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Selector> selectors() {
        Set<String> kept =
                selectors("/peermortem/css/primer-light.css").stream()
                        .map(Selector::toString)
                        .collect(Collectors.toSet());
        return selectors(new PrimerLight().getUserAgentStylesheet()).stream()
                .filter(selector -> !kept.contains(selector.toString()))
                .toList();
    }

    private static List<Selector> selectors(String resource) {
        try {
            URL sheet = LeftOut.class.getResource(resource);
            return new CssParser()
                    .parse(Objects.requireNonNull(sheet, resource)).getRules().stream()
                            .flatMap(rule -> rule.getSelectors().stream())
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

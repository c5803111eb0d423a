package peermortem.intake.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import peermortem.domain.CanvasDrawing;
import peermortem.domain.CanvasEdge;
import peermortem.domain.CanvasNode;

import java.util.List;
import java.util.Optional;

class CanvasTest {
    private static final String INCIDENT =
            """
            {"nodes":[
              {"id":"t2","type":"text","x":0,"y":400,"width":300,"height":100,"text":"## Pool found full (09:20 UTC)\\n\\nConnections at their limit"},
              {"id":"s","type":"text","x":0,"y":0,"width":300,"height":100,"text":"# Coupon outage\\n\\nFrom 09:05 to 09:40 UTC checkout failed for 35% of customers."},
              {"id":"t1","type":"text","x":0,"y":200,"width":300,"height":100,"text":"## Alert\\n\\nPager woke Kim at 09:05"},
              {"id":"t3","type":"text","x":0,"y":600,"width":300,"height":100,"text":"09:40 UTC - checkout recovered"},
              {"id":"g","type":"group","x":480,"y":180,"width":500,"height":300,"label":"Root cause"},
              {"id":"r","type":"text","x":500,"y":200,"width":300,"height":100,"text":"## Why\\n\\nNo limit on the pool","color":"1"},
              {"id":"f","type":"file","x":500,"y":320,"width":300,"height":100,"file":"img/graph one.png"},
              {"id":"l","type":"link","x":500,"y":600,"width":300,"height":100,"url":"https://status.example.org/42"},
              {"id":"a","type":"text","x":500,"y":800,"width":300,"height":100,"text":"## Follow-up actions\\n\\n- [ ] Limit every pool"},
              {"id":"?","type":"future","x":0,"y":0,"width":1,"height":1}
            ],"edges":[
              {"id":"e0","fromNode":"s","toNode":"t1"},
              {"id":"e1","fromNode":"t1","fromSide":"bottom","toNode":"t2","toSide":"top","toEnd":"arrow"},
              {"id":"e2","fromNode":"t2","toNode":"t3","label":"after 20 minutes of reading logs"},
              {"id":"e3","fromNode":"t2","toNode":"r","label":"why"},
              {"id":"e4","fromNode":"t3","toNode":"a","toEnd":"none"}
            ]}
            """;

    @Test
    void cardsAreReadAlongTheirArrowsAsSectionsAndTimeline() {
        assertEquals(
                """
                # Coupon outage

                From 09:05 to 09:40 UTC checkout failed for 35% of customers.

                ## Timeline

                - 09:05 Alert: Pager woke Kim at 09:05
                - 09:20 UTC Pool found full: Connections at their limit
                - 09:40 UTC checkout recovered (after 20 minutes of reading logs)

                ## Root cause

                ### Why

                No limit on the pool

                ![graph one.png](img/graph%20one.png)

                <https://status.example.org/42>

                ## Follow-up actions

                - [ ] Limit every pool
                """,
                CanvasMarkdown.of(CanvasReader.read("a.canvas", INCIDENT)));
    }

    @Test
    void geometryColoursAndArrowsAreKeptForDrawing() {
        CanvasDrawing drawing = CanvasReader.read("a.canvas", INCIDENT);
        assertEquals(9, drawing.nodes().size());
        assertEquals(
                new CanvasNode(
                        "r",
                        CanvasNode.Kind.TEXT,
                        "## Why\n\nNo limit on the pool",
                        500,
                        200,
                        300,
                        100,
                        Optional.of("1")),
                drawing.nodes().get(5));
        assertEquals(
                new CanvasEdge(
                        "e1",
                        "t1",
                        Optional.of(CanvasEdge.Side.BOTTOM),
                        false,
                        "t2",
                        Optional.of(CanvasEdge.Side.TOP),
                        true,
                        Optional.empty(),
                        Optional.empty()),
                drawing.edges().get(1));
        assertFalse(drawing.edges().getLast().toArrow());
    }

    @Test
    void circlesAndArrowsToNowhereAreSurvived() {
        String circle =
                "{\"nodes\":[{\"id\":\"a\",\"type\":\"text\",\"text\":\"A\",\"y\":5},{\"id\":\"b\",\"type\":\"text\",\"text\":\"B\"}],"
                    + "\"edges\":[{\"fromNode\":\"a\",\"toNode\":\"b\"},{\"fromNode\":\"b\",\"toNode\":\"a\"},{\"fromNode\":\"a\",\"toNode\":\"x\"}]}";
        assertEquals("B\n\nA\n", CanvasMarkdown.of(CanvasReader.read("a.canvas", circle)));
    }

    @Test
    void aDiffGivesWhatItAdds() {
        CanvasDrawing drawing = CanvasDiff.read("a.diff", diff());
        assertEquals(List.of("n2", "n3"), drawing.nodes().stream().map(CanvasNode::id).toList());
        assertEquals(List.of("e2"), drawing.edges().stream().map(CanvasEdge::id).toList());
        assertEquals(
                "## Fix (09:40)\n\nSaid \"done\", {ok} + more",
                drawing.nodes().getFirst().content());
    }

    @Test
    void aDiffThatLostItsLineBreaksGivesTheSame() {
        String broken =
                diff().lines().map(String::strip).reduce((a, b) -> a + " " + b).orElseThrow();
        assertEquals(CanvasDiff.read("a.diff", diff()), CanvasDiff.read("a.diff", broken));
    }

    @Test
    void onlyDiffsOfACanvasAreTakenForOne() {
        assertTrue(CanvasDiff.isCanvasDiff(diff()));
        assertFalse(CanvasDiff.isCanvasDiff(diff().replace(".canvas", ".json")));
        assertFalse(CanvasDiff.isCanvasDiff("# Outage\n\n--- \n\nwe drew a .canvas"));
    }

    private static String diff() {
        return """
        --- a/incident.canvas
        +++ b/incident.canvas
        @@ -5,6 +5,20 @@
         "text": "## Alert (09:05)"
         },
         {
        + "id": "n2",
        + "type": "text",
        + "x": 0,
        + "y": 200,
        + "width": 300,
        + "height": 100,
        + "text": "## Fix (09:40)\\n\\nSaid \\"done\\", {ok} + more"
        + },
        + {
        + "id": "n3",
        + "type": "text",
        + "x": -5,
        + "y": 400,
        - "width": 1,
        + "width": 300,
        + "height": 100,
        + "text": "All clear"
        + },
        + {
         "id": "old",
         "type": "link",
         "x": 500,
        @@ -40,6 +54,14 @@
         "toNode": "old",
         "toEnd": "arrow"
        + },
        + {
        + "id": "e2",
        + "fromNode": "n2",
        + "toNode": "n3",
        + "label": "then"
         }
         ]
         }
        """;
    }
}

package peermortem.intake.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

import java.util.ArrayList;

/// Tables of data get a header row and one-line cells; tables that only lay a page out are
/// dissolved.
final class Tables {
    private static final int MAX_CELLS = 20_000;

    private Tables() {}

    static void simplify(Element root) {
        for (Element table : new ArrayList<>(root.select("table")).reversed()) {
            if (laysOut(table)) {
                dissolve(table);
            } else {
                cells(table);
                header(table);
            }
        }
    }

    private static boolean laysOut(Element table) {
        Elements cells = table.select("td,th");
        return cells.size() < 2
                || cells.size() > MAX_CELLS
                || table.selectFirst("h1,h2,h3,h4,h5,h6,pre,blockquote,td table") != null
                || table.select("tr").stream().allMatch(row -> row.childrenSize() < 2);
    }

    private static void dissolve(Element table) {
        for (Element cell : table.select("td,th")) {
            if (cell.children().stream().noneMatch(Blocks::isBlock)) {
                cell.tagName("p").clearAttributes();
            } else {
                cell.unwrap();
            }
        }
        table.select("tr,thead,tbody,tfoot,colgroup,col").unwrap();
        table.unwrap();
    }

    private static void cells(Element table) {
        for (Element cell : table.select("td,th")) {
            for (Element block : cell.select("p,li,br")) {
                block.before(new TextNode(" "));
                block.after(new TextNode(" "));
            }
            cell.select("br").remove();
            cell.select("p,li,ul,ol").unwrap();
            cell.html(cell.html().strip().replaceAll(" {2,}", " "));
        }
    }

    private static void header(Element table) {
        Element first = table.selectFirst("tr");
        if (first != null && table.selectFirst("th") == null) {
            first.select("td").tagName("th");
            first.select("strong").unwrap();
        }
    }
}

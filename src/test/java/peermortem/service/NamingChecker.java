package peermortem.service;

import peermortem.domain.CheckId;
import peermortem.domain.Checklist;
import peermortem.domain.Form;
import peermortem.domain.FormVerdict;
import peermortem.domain.IncidentFacts;
import peermortem.domain.ItemId;
import peermortem.domain.ItemVerdict;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.Score;
import peermortem.domain.Verdict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// An item is found where the text holds its id.
final class NamingChecker implements Checker {
    @Override
    public Checklist check(Rubric rubric, String main, Optional<String> advanced) {
        Map<ItemId, ItemVerdict> items = new LinkedHashMap<>();
        for (RubricItem item : rubric.items()) {
            boolean there = main.contains(item.id().value());
            items.put(
                    item.id(),
                    new ItemVerdict(
                            item.id(),
                            there ? Verdict.FOUND : Verdict.NOT_FOUND,
                            there ? 0.9 : 0.1,
                            List.of(CheckId.of(item.id().value()))));
        }
        return new Checklist(
                rubric.id(),
                main.split("\\s+").length,
                Optional.of("en"),
                Map.of(),
                Map.of(),
                items,
                new Form(FormVerdict.OK, FormVerdict.OK, FormVerdict.OK, FormVerdict.OK),
                Score.of(
                        rubric,
                        items.values().stream()
                                .filter(v -> v.verdict() == Verdict.FOUND)
                                .map(ItemVerdict::item)
                                .collect(Collectors.toSet())),
                Optional.empty(),
                IncidentFacts.NONE,
                List.of());
    }

    @Override
    public void prepare() {
        // needs nothing
    }

    @Override
    public String version() {
        return "1";
    }
}

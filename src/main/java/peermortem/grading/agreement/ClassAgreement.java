package peermortem.grading.agreement;

import peermortem.domain.ItemId;
import peermortem.domain.Ordered;
import peermortem.domain.Review;
import peermortem.domain.RubricItem;
import peermortem.domain.SubmissionId;
import peermortem.domain.TickVerdict;
import peermortem.grading.marks.ClassMarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Agreement over the whole class, per item in the rubric's order, and per submission.
public record ClassAgreement(
        Agreement all, Map<ItemId, Agreement> items, Map<SubmissionId, Agreement> submissions) {
    public ClassAgreement {
        items = Ordered.copy(items);
        submissions = Ordered.copy(submissions);
    }

    public static ClassAgreement of(ClassMarks marks) {
        List<Agreement.Unit> all = new ArrayList<>();
        Map<ItemId, List<Agreement.Unit>> byItem = new LinkedHashMap<>();
        Map<SubmissionId, Agreement> submissions = new LinkedHashMap<>();
        marks.rubric().items().forEach(i -> byItem.put(i.id(), new ArrayList<>()));
        marks.reviewsBySubmission()
                .forEach(
                        (submission, reviews) -> {
                            List<Agreement.Unit> own = new ArrayList<>();
                            for (RubricItem item : marks.rubric().items()) {
                                Agreement.Unit unit = unit(reviews, item.id());
                                own.add(unit);
                                byItem.computeIfAbsent(item.id(), i -> new ArrayList<>()).add(unit);
                            }
                            all.addAll(own);
                            submissions.put(submission, Agreement.of(own));
                        });
        Map<ItemId, Agreement> items = new LinkedHashMap<>();
        byItem.forEach((item, units) -> items.put(item, Agreement.of(units)));
        return new ClassAgreement(Agreement.of(all), items, submissions);
    }

    /// Items whose wording is likely at fault.
    public List<ItemId> toReword() {
        return items.entrySet().stream()
                .filter(e -> e.getValue().reword())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Agreement.Unit unit(List<Review> reviews, ItemId item) {
        int yes = 0;
        int no = 0;
        for (Review review : reviews) {
            TickVerdict verdict = review.tick(item).verdict();
            yes += verdict == TickVerdict.MET ? 1 : 0;
            no += verdict == TickVerdict.NOT_MET ? 1 : 0;
        }
        return new Agreement.Unit(yes, no);
    }
}

package peermortem.ui.classroom.table;

import peermortem.domain.Flag;
import peermortem.domain.SubmissionId;
import peermortem.domain.SubmissionState;
import peermortem.service.SubmissionRow;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which submissions the table shows; each filter counts what it shows.
public enum RowFilter {
    ALL {
        @Override
        boolean shows(Set<SubmissionId> needing, SubmissionRow row) {
            return true;
        }
    },
    NEEDS_YOU {
        @Override
        boolean shows(Set<SubmissionId> needing, SubmissionRow row) {
            return needing.contains(row.submission());
        }
    },
    UNREVIEWED {
        @Override
        boolean shows(Set<SubmissionId> needing, SubmissionRow row) {
            return row.checklist().isPresent() && row.reviewsDone() == 0;
        }
    },
    DISPUTED {
        @Override
        boolean shows(Set<SubmissionId> needing, SubmissionRow row) {
            return row.state() == SubmissionState.DISPUTED || row.flags().contains(Flag.DISPUTED);
        }
    },
    LATE {
        @Override
        boolean shows(Set<SubmissionId> needing, SubmissionRow row) {
            return row.state() == SubmissionState.LATE || row.flags().contains(Flag.LATE);
        }
    },
    MISSING {
        @Override
        boolean shows(Set<SubmissionId> needing, SubmissionRow row) {
            return row.state() == SubmissionState.WAITING || row.state() == SubmissionState.REFUSED;
        }
    },
    RELEASED {
        @Override
        boolean shows(Set<SubmissionId> needing, SubmissionRow row) {
            return row.state() == SubmissionState.RELEASED;
        }
    };

    /// `needing` are the submissions that need a person.
    abstract boolean shows(Set<SubmissionId> needing, SubmissionRow row);

    /// The name in control ids and message keys.
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int count(Set<SubmissionId> needing, List<SubmissionRow> rows) {
        return (int) rows.stream().filter(row -> shows(needing, row)).count();
    }
}

package peermortem.ui.classroom.table;

import peermortem.domain.Flag;
import peermortem.domain.SubmissionState;
import peermortem.service.Overview;
import peermortem.service.SubmissionRow;

import java.util.Locale;

/// Which submissions the table shows; each filter counts what it shows.
public enum RowFilter {
    ALL {
        @Override
        boolean shows(Overview overview, SubmissionRow row) {
            return true;
        }
    },
    NEEDS_YOU {
        @Override
        boolean shows(Overview overview, SubmissionRow row) {
            return overview.needsYou().stream()
                    .anyMatch(need -> need.submission().equals(row.submission()));
        }
    },
    UNREVIEWED {
        @Override
        boolean shows(Overview overview, SubmissionRow row) {
            return row.checklist().isPresent() && row.reviewsDone() == 0;
        }
    },
    DISPUTED {
        @Override
        boolean shows(Overview overview, SubmissionRow row) {
            return row.state() == SubmissionState.DISPUTED || row.flags().contains(Flag.DISPUTED);
        }
    },
    LATE {
        @Override
        boolean shows(Overview overview, SubmissionRow row) {
            return row.state() == SubmissionState.LATE || row.flags().contains(Flag.LATE);
        }
    },
    MISSING {
        @Override
        boolean shows(Overview overview, SubmissionRow row) {
            return row.state() == SubmissionState.WAITING || row.state() == SubmissionState.REFUSED;
        }
    },
    RELEASED {
        @Override
        boolean shows(Overview overview, SubmissionRow row) {
            return row.state() == SubmissionState.RELEASED;
        }
    };

    abstract boolean shows(Overview overview, SubmissionRow row);

    /// The name in control ids and message keys.
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int count(Overview overview) {
        return (int) overview.submissions().stream().filter(row -> shows(overview, row)).count();
    }
}

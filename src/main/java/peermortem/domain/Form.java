package peermortem.domain;

/// The form conditions of one snapshot.
public record Form(
        FormVerdict words, FormVerdict language, FormVerdict sections, FormVerdict timeline) {
    public boolean allOk() {
        return words == FormVerdict.OK
                && language == FormVerdict.OK
                && sections == FormVerdict.OK
                && timeline == FormVerdict.OK;
    }
}

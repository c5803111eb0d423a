package peermortem.ui.classroom.desk;

/// One line of what became of an import or export: `group` is the heading it stands under, such as
/// a reason.
public record ResultLine(String group, boolean problem, String subject, String detail) {}

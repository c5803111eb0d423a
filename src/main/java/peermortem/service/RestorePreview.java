package peermortem.service;

/// What differs between a class file and a backup: counts of each.
public record RestorePreview(
        int people,
        int peopleInBackup,
        int reviews,
        int reviewsInBackup,
        long events,
        long eventsInBackup) {}

package peermortem.domain;

/// Who acts: somebody on the roster, or the owner of the class file before there is a roster.
public record Actor(PersonId id) {
    public static final Actor OWNER = new Actor(PersonId.of("owner"));

    public static Actor of(String id) {
        return new Actor(PersonId.of(id));
    }
}

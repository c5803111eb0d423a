package peermortem.intake.file;

/// How much a file may hold: bytes of a text and of a document, and of an archive its entries,
/// unpacked bytes, packing ratio and nesting; images by bytes and pixels.
public record FileLimits(
        int textBytes,
        int fileBytes,
        int archiveEntries,
        long archiveBytes,
        int archiveRatio,
        int imageBytes,
        int images,
        long imagePixels) {
    private static final int MEGA = 1024 * 1024;

    public static FileLimits standard() {
        return new FileLimits(
                4 * MEGA, 25 * MEGA, 10_000, 100L * MEGA, 200, 5 * MEGA, 50, 50_000_000);
    }
}

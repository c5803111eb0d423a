import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Packs PNG files into a macOS icon: `Icns OUT FOLDER`, where the folder holds 16.png to 1024.png.
class Icns {
    private static final Map<String, Integer> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("icp4", 16);
        PARTS.put("icp5", 32);
        PARTS.put("ic11", 32);
        PARTS.put("ic12", 64);
        PARTS.put("ic07", 128);
        PARTS.put("ic13", 256);
        PARTS.put("ic08", 256);
        PARTS.put("ic14", 512);
        PARTS.put("ic09", 512);
        PARTS.put("ic10", 1024);
    }

    static void main(String[] args) throws Exception {
        var body = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(body)) {
            for (var part : PARTS.entrySet()) {
                var png = Files.readAllBytes(Path.of(args[1], part.getValue() + ".png"));
                out.writeBytes(part.getKey());
                out.writeInt(png.length + 8);
                out.write(png);
            }
        }
        try (var file = new DataOutputStream(Files.newOutputStream(Path.of(args[0])))) {
            file.writeBytes("icns");
            file.writeInt(body.size() + 8);
            file.write(body.toByteArray());
        }
    }
}

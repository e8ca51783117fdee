package vn.dangbo.platform.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The zip that an XLSX is (ECMA-376 part 2): parts, and relations from part to part. */
final class XlsxPackage implements Closeable {
    private final ZipFile zip;
    private final AtomicLong bytesLeft;
    private final long unpackedBytes;

    /** Where one part points. */
    record Relation(String type, String target) {}

    XlsxPackage(Path file, Limits limits) throws IOException {
        try {
            this.zip = new ZipFile(file.toFile());
        } catch (ZipException damaged) {
            throw new TabularFileException(Codes.XLSX_DAMAGED);
        }
        this.unpackedBytes = limits.unpackedBytes();
        this.bytesLeft = new AtomicLong(unpackedBytes);
    }

    /** Whether there is a part of that name (without leading slash). */
    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** The part, for reading; to be closed by the caller. */
    XmlPart open(String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new TabularFileException(Codes.XLSX_DAMAGED);
        }
        try {
            return new XmlPart(new LimitedStream(zip.getInputStream(entry), bytesLeft, unpackedBytes));
        } catch (ZipException damaged) {
            throw new TabularFileException(Codes.XLSX_DAMAGED);
        }
    }

    /** The relations of a part by id; "" is the package itself. Targets are full part names. */
    Map<String, Relation> relations(String part) throws IOException {
        int folder = part.lastIndexOf('/') + 1;
        String name = part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
        Map<String, Relation> relations = new HashMap<>();
        if (!has(name)) {
            return relations;
        }
        try (XmlPart xml = open(name)) {
            while (xml.next()) {
                String target = xml.isStart("Relationship") ? xml.attribute("Target") : null;
                if (target != null && !"External".equals(xml.attribute("TargetMode"))) {
                    String type = String.valueOf(xml.attribute("Type"));
                    relations.put(
                            xml.attribute("Id"),
                            new Relation(type.substring(type.lastIndexOf('/') + 1), resolve(part, target)));
                }
            }
        }
        return relations;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static String resolve(String part, String target) {
        try {
            return URI.create("/" + part)
                    .resolve(target.replace(" ", "%20"))
                    .getPath()
                    .substring(1);
        } catch (IllegalArgumentException | NullPointerException | IndexOutOfBoundsException noPart) {
            throw new TabularFileException(Codes.XLSX_DAMAGED);
        }
    }
}

package vn.dangbo.local.state;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/** Unpacks archives with their links and executable bits. */
public final class Archives {
    private static final int OWNER_EXECUTES = 0100;

    private Archives() {}

    /** Unpacks a tar compressed with xz. */
    public static void unpackTarXz(InputStream archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = inside(target, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    inside(file.getParent(), entry.getLinkName());
                    Files.createDirectories(file.getParent());
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    write(tar, file, entry.getMode());
                }
            }
        }
    }

    /** Unpacks a zip without its single top folder. */
    public static void unpackZip(Path archive, Path target) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            Enumeration<ZipArchiveEntry> entries = zip.getEntries();
            while (entries.hasMoreElements()) {
                ZipArchiveEntry entry = entries.nextElement();
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                if (name.isEmpty()) {
                    continue;
                }
                Path file = inside(target, name);
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    try (InputStream in = zip.getInputStream(entry)) {
                        write(in, file, entry.getUnixMode());
                    }
                }
            }
        }
    }

    private static void write(InputStream in, Path file, int mode) throws IOException {
        Files.createDirectories(file.getParent());
        Files.copy(in, file);
        if ((mode & OWNER_EXECUTES) != 0) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw new IOException("the archive's entry " + name + " would land outside " + folder);
        }
        return file;
    }
}

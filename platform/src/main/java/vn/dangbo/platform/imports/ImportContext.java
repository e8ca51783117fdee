package vn.dangbo.platform.imports;

import java.util.List;
import vn.dangbo.platform.access.Grant;
import vn.dangbo.platform.access.Scope;

/**
 * What a file is read in.
 *
 * @param scope where the caller who handed it in may write
 * @param findings takes what is wrong with it
 * @param recordedBy name of the caller, for the records written
 * @param subject the caller's account, which never changes; {@code recordedBy} may
 * @param importId the job
 * @param grants of the caller, as they were when the file was handed in
 */
public record ImportContext(
        Scope scope, Findings findings, String recordedBy, String subject, String importId, List<Grant> grants) {}

package org.chancery.actor;

import java.util.Optional;
import org.chancery.time.Edtf;

/**
 * A time in office.
 *
 * @param title the office in English, lower case: "president"
 * @param from when it began
 * @param to when it ended, empty where open or not known
 */
public record Term(String title, Optional<Edtf> from, Optional<Edtf> to) {}

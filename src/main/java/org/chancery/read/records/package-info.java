/**
 * Files of many records: objects of JSON, rows of a table. Cuts them into records, each whatever the others look like,
 * in bounded memory; expects UTF-8. Depends on {@code stream} alone. Start at {@code JsonObjects} or {@code Rows}.
 */
@NullMarked
package org.chancery.read.records;

import org.jspecify.annotations.NullMarked;

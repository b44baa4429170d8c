/**
 * Lists of persons that others keep, turned into tables of persons: OpenSanctions, EveryPolitician, REIGN, Archigos,
 * Wikidata, PETRARCH. May depend on {@code actor}, {@code time} and {@code language}. To add a format, write a
 * {@link org.chancery.persons.Importer} and name it in {@link org.chancery.persons.Importers}. Start at
 * {@code Importers}.
 */
@NullMarked
package org.chancery.persons;

import org.jspecify.annotations.NullMarked;

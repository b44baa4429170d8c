package org.chancery.actor;

/**
 * A person's name as it stands in a text.
 *
 * @param from its first token, honorifics passed over
 * @param to the token after its last, the mark of possession passed over
 * @param person whose name it is
 * @param genitive whether the form itself is a genitive
 */
record Name(int from, int to, RosterPerson person, boolean genitive) {}

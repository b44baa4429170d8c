package org.chancery.chronicle;

import org.chancery.coding.Act;
import org.chancery.coding.Mention;

/**
 * What a correction finds a mention by when its document has been coded again: the words, which a new version of the
 * coder does not change, and not the offsets or the exact act.
 *
 * @param document id of the document
 * @param sentence its text
 * @param family family of the act
 */
record Anchor(String document, String sentence, String family) {
  static Anchor of(Mention mention) {
    return new Anchor(mention.citation().document(), mention.citation().sentence(), Act.family(mention.act()));
  }
}

package org.chancery.document;

/**
 * A part of a document that was set aside as not its article.
 *
 * @param span where it stands in the document's text
 * @param reason why, as a short kebab-case word: "link-list", "caption", "copyright"
 */
public record Aside(Span span, String reason) {}
